package io.kring.testkit.behaviour.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.event.DomainEvent;
import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.limit.Limits;
import io.kring.person.Actor;
import io.kring.post.Edit;
import io.kring.testkit.ReceivedEvents;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Quiet events within the grace period, and what leaves the house after it. */
public interface GraceContract extends KringContract {
    @Test
    default void whatStaysInTheHouseFollowsAtOnceAndWhatLeavesItWaitsForTheEndOfGrace(TestHost host) {
        ReceivedEvents mail = ReceivedEvents.outside("mail");
        host.with(builder -> builder.subscriber(mail));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        CommentId comment = host.comment(ann, post, "Comment");

        assertThat(host.events().of(EventType.POST_PUBLISHED))
                .extracting(DomainEvent::quiet)
                .containsExactly(true);
        assertThat(host.events().of(EventType.COMMENT_PUBLISHED))
                .extracting(DomainEvent::quiet)
                .containsExactly(true);
        assertThat(mail.typesInOrder()).containsExactly(EventType.COMMUNITY_CREATED);

        host.passing(Duration.ofMinutes(10));

        assertThat(mail.typesInOrder())
                .containsExactly(EventType.COMMUNITY_CREATED, EventType.POST_SETTLED, EventType.COMMENT_SETTLED);
        assertThat(mail.of(EventType.COMMENT_SETTLED).get(0).fact("comment")).contains(comment.toString());
        assertThat(mail.of(EventType.POST_SETTLED).get(0).conversation()).isEqualTo(post.toString());
        host.passing(Duration.ofMinutes(10));
        assertThat(mail.of(EventType.POST_SETTLED)).hasSize(1);
    }

    @Test
    default void whatIsWithdrawnWithinTheGracePeriodNeverLeavesTheHouse(TestHost host) {
        ReceivedEvents mail = ReceivedEvents.outside("mail");
        host.with(builder -> builder.subscriber(mail));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Oops");
        host.deliver();
        mail.clear();

        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "Oops!"));
        host.posts().withdraw(ann, post);
        host.passing(Duration.ofHours(1));

        assertThat(mail.all()).isEmpty();
        assertThat(host.events().typesInOrder())
                .contains(EventType.POST_PUBLISHED, EventType.POST_EDITED, EventType.POST_WITHDRAWN)
                .doesNotContain(EventType.POST_SETTLED);
    }

    @Test
    default void afterTheGracePeriodEditsAndWithdrawalsAreToldAndMinorEditsAreNot(TestHost host) {
        ReceivedEvents mail = ReceivedEvents.outside("mail");
        host.with(builder -> builder.subscriber(mail));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "One");
        host.passing(Duration.ofMinutes(11));
        mail.clear();

        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "one").asMinor());
        host.deliver();
        assertThat(mail.all()).isEmpty();

        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "Two"));
        host.posts().withdraw(ann, post);
        host.deliver();
        assertThat(mail.typesInOrder()).containsExactly(EventType.POST_EDITED, EventType.POST_WITHDRAWN);
    }

    @Test
    default void withoutAGracePeriodEverythingIsToldAtOnce(TestHost host) {
        ReceivedEvents mail = ReceivedEvents.outside("mail");
        host.with(builder -> builder.subscriber(mail).limits(Limits.standard().withGrace(Duration.ZERO)));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "New"));
        host.passing(Duration.ofHours(1));

        assertThat(mail.typesInOrder())
                .containsExactly(EventType.COMMUNITY_CREATED, EventType.POST_PUBLISHED, EventType.POST_EDITED);
        assertThat(host.posts().revisions(ann, post)).hasSize(1);
    }
}
