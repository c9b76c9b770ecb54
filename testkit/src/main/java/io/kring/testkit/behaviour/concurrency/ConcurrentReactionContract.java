package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.event.EventType;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.reaction.ReactionOutcome;
import io.kring.reaction.Reactor;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Reactions by many at once, or by one person in a hurry. */
public interface ConcurrentReactionContract extends KringContract {
    @Test
    default void sixtyFourThreadsTogglingAReactionLeaveAtMostOneAndExactCounts(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PostId post = host.update(ann, host.open(ann), "Text");
        List<Callable<ReactionOutcome>> calls = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            String kind = i % 4 < 2 ? "like" : "thanks";
            calls.add(
                    i % 2 == 0
                            ? () -> host.reactions().add(bob, post, kind)
                            : () -> host.reactions().remove(bob, post, kind));
        }

        AtOnce.run(64, calls);

        List<Reactor> reactors =
                host.reactions().who(ann, post, PageRequest.first(10)).items();
        assertThat(reactors).hasSizeLessThanOrEqualTo(1);
        assertThat(host.post(bob, post).own())
                .containsExactlyElementsOf(reactors.stream().map(Reactor::kind).toList());
        assertThat(host.post(ann, post).reactions().keySet())
                .containsExactlyElementsOf(reactors.stream().map(Reactor::kind).toList());
        assertThat(host.post(ann, post).reactions().values()).allMatch(count -> count == 1);
    }

    @Test
    default void sixtyFourPeopleReactingAtOnceAreSixtyFour(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "Text");
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            Actor each = host.person("Person" + i);
            boolean takesBack = i % 4 == 0;
            calls.add(() -> {
                host.reactions().add(each, post, "like");
                host.reactions().add(each, post, "thanks");
                return takesBack
                        && host.reactions().remove(each, post, "thanks").changed();
            });
        }

        AtOnce.run(32, calls);

        assertThat(host.post(ann, post).reactions()).hasSize(1).containsEntry("thanks", 48);
        assertThat(host.reactions().who(ann, post, PageRequest.first(200)).items())
                .hasSize(48);
        assertThat(host.events().of(EventType.REACTION_ADDED)).hasSize(128);
        assertThat(host.events().of(EventType.REACTION_REMOVED)).hasSize(16);
    }
}
