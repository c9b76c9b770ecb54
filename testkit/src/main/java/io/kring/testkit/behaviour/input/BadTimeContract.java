package io.kring.testkit.behaviour.input;

import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.feed.FeedQuery;
import io.kring.feed.Subject;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Pin;
import io.kring.post.PostDraft;
import io.kring.post.PublishOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Times out of all proportion, and finer than any storage keeps them. */
public interface BadTimeContract extends KringContract {
    @Test
    default void timesThatNoStorageKeepsAreRefused(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");

        assertThat(violationOf(() ->
                        host.posts().publish(ann, PostDraft.update(tea, "Never").publishedAt(Instant.MAX))))
                .isEqualTo("time.invalid");
        assertThat(violationOf(() -> host.posts()
                        .saveDraft(ann, PostDraft.update(tea, "Never").publishedAt(Instant.MAX))))
                .isEqualTo("time.invalid");
        assertThat(violationOf(() -> host.posts().pin(ann, post, new Pin(Pin.Kind.PINNED, Optional.of(Instant.MAX)))))
                .isEqualTo("time.invalid");
        assertThat(violationOf(() -> host.kring().following().mute(ann, Subject.community(tea), Instant.MAX)))
                .isEqualTo("time.invalid");
        assertThat(host.post(ann, post).pin()).isEmpty();
        assertThat(host.feeds().read(ann, FeedQuery.home()).entries()).hasSize(1);
        assertThat(host.posts().drafts(ann, PageRequest.first(5)).items()).isEmpty();
    }

    @Test
    default void aTimeLongPastIsATimePast(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.publish(ann, PostDraft.update(tea, "Text").publishedAt(Instant.EPOCH));

        assertThat(host.post(ann, post).publishedAt()).contains(host.clock().instant());
    }

    @Test
    default void nothingIsPinnedOrMutedUntilATimeThatIsPast(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        Instant now = host.clock().instant();

        for (Instant past : List.of(Instant.EPOCH, now)) {
            assertThat(violationOf(() -> host.kring().following().mute(ann, Subject.community(tea), past)))
                    .isEqualTo("time.past");
            assertThat(violationOf(() -> host.posts().pin(ann, post, new Pin(Pin.Kind.PINNED, Optional.of(past)))))
                    .isEqualTo("time.past");
        }
        assertThat(host.feeds().read(ann, FeedQuery.home()).entries()).hasSize(1);
        assertThat(host.post(ann, post).pin()).isEmpty();

        host.posts().pin(ann, post, new Pin(Pin.Kind.PINNED, Optional.of(now.plusSeconds(1))));
        host.kring().following().mute(ann, Subject.community(tea), now.plusSeconds(1));

        assertThat(host.post(ann, post).pin()).isPresent();
        assertThat(host.feeds().read(ann, FeedQuery.home()).entries()).isEmpty();
    }

    @Test
    default void timesAreKeptToTheMicrosecond(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Instant at = host.clock().instant().plus(Duration.ofHours(1)).plusNanos(123_456_789);
        Instant kept = host.clock().instant().plus(Duration.ofHours(1)).plusNanos(123_456_000);

        PublishOutcome<PostId> outcome =
                host.posts().publish(ann, PostDraft.update(tea, "Later").publishedAt(at));

        PostId post = outcome.id().orElseThrow();
        assertThat(outcome).isEqualTo(new PublishOutcome.Scheduled<>(post, kept));
        assertThat(host.post(ann, post).publishAt()).contains(kept);
    }
}
