package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.event.EventType;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.Profile;
import io.kring.person.ProfileDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody describes themselves in several windows at once. */
public interface ConcurrentProfileContract extends KringContract {
    @Test
    default void describingOneselfAtOnceLeavesOneWholePageAndNoMixture(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        List<ProfileDraft> drafts = IntStream.rangeClosed(1, 16)
                .mapToObj(i -> new ProfileDraft(
                        "about " + i,
                        IntStream.rangeClosed(1, i)
                                .mapToObj(j -> "interest " + j + " of " + i)
                                .toList()))
                .toList();
        List<Callable<Boolean>> calls = new ArrayList<>();
        drafts.forEach(draft -> calls.add(() -> {
            host.kring().people().describe(ann, draft);
            return true;
        }));

        AtOnce.run(8, calls);

        Profile left = host.kring().people().profile(bob, TestHost.id(ann)).orElseThrow();
        assertThat(drafts).contains(ProfileDraft.from(left));
        for (ProfileDraft draft : drafts) {
            boolean stays = ProfileDraft.from(left).equals(draft);
            for (String interest : draft.interests()) {
                assertThat(host.kring()
                                .people()
                                .sharing(bob, interest, PageRequest.first(5))
                                .items())
                        .extracting(Person::name)
                        .isEqualTo(stays ? List.of("Ann") : List.of());
            }
        }
        assertThat(host.events().of(EventType.PERSON_DESCRIBED)).hasSize(16);
    }
}
