package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.id.CommunityId;
import io.kring.moderation.policy.RateLimit;
import io.kring.moderation.policy.RepeatedText;
import io.kring.person.Actor;
import io.kring.post.PostDraft;
import io.kring.post.PublishOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Somebody says more than they may, in many windows at once. */
public interface ConcurrentLimitContract extends KringContract {
    @Test
    default void aLimitHoldsHoweverManyWriteAtOnce(TestHost host) {
        RateLimit.Most most = new RateLimit.Most(5, 100, 100);
        host.with(builder -> builder.moderation(new RateLimit(most, most, Duration.ZERO)));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);

        List<PublishOutcome.Kind> outcomes = published(host, ann, tea, "Post number %d of this minute, and no copy");

        assertThat(Collections.frequency(outcomes, PublishOutcome.Kind.PUBLISHED))
                .isEqualTo(5);
        assertThat(Collections.frequency(outcomes, PublishOutcome.Kind.REJECTED))
                .isEqualTo(11);
    }

    @Test
    default void theSameTextAtOnceIsPublishedOnce(TestHost host) {
        host.with(builder -> builder.moderation(RepeatedText.standard()));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);

        List<PublishOutcome.Kind> outcomes = published(host, ann, tea, "The same text, sent by impatient fingers");

        assertThat(Collections.frequency(outcomes, PublishOutcome.Kind.PUBLISHED))
                .isEqualTo(1);
    }

    private static List<PublishOutcome.Kind> published(TestHost host, Actor actor, CommunityId where, String text) {
        List<Callable<PublishOutcome.Kind>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            PostDraft draft = PostDraft.update(where, text.formatted(i));
            calls.add(() -> host.posts().publish(actor, draft).kind());
        }
        return AtOnce.run(8, calls);
    }
}
