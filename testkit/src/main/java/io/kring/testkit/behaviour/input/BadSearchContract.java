package io.kring.testkit.behaviour.input;

import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.CommunityQuery;
import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.reaction.ReactionOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Texts that are looked up: nothing found, or a typed refusal. */
public interface BadSearchContract extends KringContract {
    /** What nothing is called. */
    List<String> NOTHING = List.of("%", "_", "\\", "'", "' OR 1=1 --", "x".repeat(200));

    /** What nothing can be called. */
    Map<String, String> IMPOSSIBLE = Map.of(
            "\u0000",
            "text.character",
            "a\u0000b",
            "text.character",
            "\uD83D",
            "text.character",
            "\uDE00",
            "text.character",
            "x".repeat(201),
            "text.long",
            "x".repeat(1_000_000),
            "text.long");

    @Test
    default void nothingIsFoundByWhatNothingIsCalled(TestHost host) {
        Actor ann = host.person("Ann");
        host.open(ann);
        CommunityQuery all = CommunityQuery.all();
        PageRequest page = PageRequest.first(10);

        for (String text : NOTHING) {
            assertThat(host.communities().discover(ann, all.named(text), page).items())
                    .isEmpty();
            assertThat(host.communities().discover(ann, all.theme(text), page).items())
                    .isEmpty();
            assertThat(host.posts().mayRead(ann, text)).isFalse();
            assertThat(host.kring().people().completing(ann, text, 10)).isEmpty();
        }
        IMPOSSIBLE.forEach((text, code) -> {
            assertThat(violationOf(() -> host.communities().discover(ann, all.named(text), page)))
                    .isEqualTo(code);
            assertThat(violationOf(() -> host.communities().discover(ann, all.theme(text), page)))
                    .isEqualTo(code);
            assertThat(host.posts().mayRead(ann, text)).isFalse();
            assertThat(host.kring().people().completing(ann, text, 10)).isEmpty();
        });
        assertThat(host.communities().discover(ann, all.named(""), page).items())
                .hasSize(1);
    }

    @Test
    default void aTopicIsAHashtag(TestHost host) {
        Actor ann = host.person("Ann");
        for (String bad : List.of("", "#", " ", "a\u0000b", "\uD83D", "x".repeat(101), "#" + "x".repeat(1_000_000))) {
            assertThat(violationOf(() -> host.feeds().read(ann, FeedQuery.topic(bad))))
                    .isEqualTo("topic.invalid");
            assertThat(violationOf(() -> host.kring().following().follow(ann, Subject.topic(bad))))
                    .isEqualTo("topic.invalid");
            assertThat(violationOf(() -> host.kring().following().mute(ann, Subject.topic(bad), null)))
                    .isEqualTo("topic.invalid");
        }
        for (String odd : List.of("' OR 1=1 --", "%", "_")) {
            assertThat(host.feeds().read(ann, FeedQuery.topic(odd)).entries()).isEmpty();
        }
        assertThat(host.kring().following().followed(ann, PageRequest.first(10)).items())
                .isEmpty();
    }

    @Test
    default void aReactionThatNobodyGaveIsNotTakenBack(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        host.reactions().add(ann, post, "like");

        for (String odd : List.of("", "\u0000", "\uD83D", "%", "LIKE", "like ")) {
            assertThat(host.reactions().remove(ann, post, odd)).isEqualTo(new ReactionOutcome(false, Set.of("like")));
        }
        assertThat(violationOf(() -> host.reactions().remove(ann, post, "x".repeat(1_000_000))))
                .isEqualTo("reaction.unknown");
    }
}
