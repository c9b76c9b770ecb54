package io.kring.testkit.behaviour.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.moderation.Background;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.moderation.policy.RateLimit;
import io.kring.moderation.policy.RepeatedText;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.EditOutcome;
import io.kring.post.PostDraft;
import io.kring.post.PublishOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Policies that look back at what the author said lately. */
public interface LookbackContract extends KringContract {
    @Test
    default void soManyAMinuteAndNoMoreInWhateverCommunity(TestHost host) {
        host.with(builder -> builder.moderation(limit(3)));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        CommunityId coffee = host.open(ann);
        PostId first = host.update(ann, tea, "One");
        host.posts().withdraw(ann, first);
        PostId second = host.update(ann, coffee, "Two");
        host.comment(ann, second, "Three");

        PublishOutcome<PostId> fourth = host.posts().publish(ann, PostDraft.update(tea, "Four"));

        assertThat(fourth.kind()).isEqualTo(PublishOutcome.Kind.REJECTED);
        assertThat(((PublishOutcome.Rejected<PostId>) fourth).findings())
                .extracting(finding -> finding.rule())
                .containsExactly("rate.minute");
        assertThat(host.posts()
                        .edit(ann, second, Edit.of(host.post(ann, second), "Two, edited"))
                        .kind())
                .isEqualTo(EditOutcome.Kind.EDITED);
        assertThat(publishes(host, host.person("Bob"), second)).isEqualTo(PublishOutcome.Kind.PUBLISHED);

        host.clock().move(Duration.ofSeconds(61));

        assertThat(publishes(host, ann, second)).isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @Test
    default void theSameTextAgainIsKnownWhateverItsCapitalsAndBlanks(TestHost host) {
        host.with(builder -> builder.moderation(RepeatedText.standard()));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        CommunityId coffee = host.open(ann);
        host.update(ann, tea, "Buy my bicycle, it is red and it has a bell");

        assertThat(host.posts()
                        .publish(ann, PostDraft.update(coffee, "BUY my  bicycle,\nit is red and it has a bell "))
                        .kind())
                .isEqualTo(PublishOutcome.Kind.REJECTED);
        assertThat(host.posts()
                        .publish(ann, PostDraft.update(coffee, "Buy my bicycle, it is blue and it has a bell"))
                        .kind())
                .isEqualTo(PublishOutcome.Kind.PUBLISHED);
        assertThat(publishes(host, ann, host.update(ann, tea, "Thanks!"))).isEqualTo(PublishOutcome.Kind.PUBLISHED);

        host.clock().move(Duration.ofMinutes(6));

        assertThat(host.posts()
                        .publish(ann, PostDraft.update(coffee, "Buy my bicycle, it is red and it has a bell"))
                        .kind())
                .isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @Test
    default void anEditAndWhatWasScheduledAreNoRepetitionOfThemselves(TestHost host) {
        host.with(builder -> builder.moderation(RepeatedText.standard()));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "The kettle boils when the clock strikes five");
        PostDraft later = PostDraft.update(tea, "The kettle boils again when it strikes six")
                .publishedAt(host.clock().instant().plus(Duration.ofHours(2)));
        PostId scheduled = host.posts().publish(ann, later).id().orElseThrow();

        assertThat(host.posts()
                        .edit(ann, post, Edit.of(host.post(ann, post), "The kettle boils when the clock strikes FIVE"))
                        .kind())
                .isEqualTo(EditOutcome.Kind.EDITED);
        assertThat(host.posts().publishDraft(ann, scheduled, null).kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @Test
    default void whatWasSaidIsHandedInAsFarBackAsAPolicyLooksAndForgottenAfterADay(TestHost host) {
        List<Background> seen = new CopyOnWriteArrayList<>();
        host.with(builder -> builder.moderation(looking(seen)));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        host.update(ann, tea, "One");
        host.clock().move(Duration.ofHours(1));
        host.update(ann, tea, "Two");
        host.clock().move(Duration.ofHours(1));
        seen.clear();

        host.update(ann, tea, "two");

        Background background = seen.get(0);
        assertThat(background.recent())
                .extracting(Background.Recent::at)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(at -> at.isBefore(background.now().minus(Duration.ofMinutes(59))))
                .hasSize(2);
        assertThat(background.recent().get(0).digest()).isEqualTo(background.digest());
        assertThat(background.recent().get(1).digest()).isNotEqualTo(background.digest());
        assertThat(background.within(Duration.ofMinutes(90))).isEqualTo(1);

        host.clock().move(Duration.ofHours(25));
        host.deliver();
        host.clock().move(Duration.ofDays(-1));
        seen.clear();
        host.update(ann, tea, "Three");

        assertThat(seen.get(0).recent()).isEmpty();
    }

    private static PublishOutcome.Kind publishes(TestHost host, Actor actor, PostId on) {
        return host.posts().comment(actor, on, CommentDraft.of("Thanks!")).kind();
    }

    private static RateLimit limit(int minute) {
        RateLimit.Most most = new RateLimit.Most(minute, 100, 100);
        return new RateLimit(most, most, Duration.ZERO);
    }

    private static ModerationPolicy looking(List<Background> seen) {
        return new ModerationPolicy() {
            @Override
            public Verdict judge(Submission submission) {
                seen.add(submission.background());
                return Verdict.noOpinion();
            }

            @Override
            public Duration lookback() {
                return ModerationPolicy.LONGEST_LOOKBACK;
            }
        };
    }
}
