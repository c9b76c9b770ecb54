package io.kring.testkit.behaviour.post;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Edit;
import io.kring.post.Post;
import io.kring.post.PostDraft;
import io.kring.post.PostState;
import io.kring.post.PublishOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Drafts, and posts that are published later. */
public interface DraftsContract extends KringContract {
    @Test
    default void aDraftIsSeenByItsAuthorOnly(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);

        PostId draft = host.posts().saveDraft(bob, PostDraft.update(tea, "Not yet"));

        assertThat(host.post(bob, draft).state()).isEqualTo(PostState.DRAFT);
        assertThat(host.posts().find(ann, draft)).isEmpty();
        assertThat(drafts(host, bob)).containsExactly(draft);
        assertThat(drafts(host, ann)).isEmpty();
        assertThat(host.feeds().read(bob, FeedQuery.community(tea)).entries()).isEmpty();
        assertThat(codeOf(() -> host.posts().publishDraft(ann, draft))).isEqualTo("post.not-found");
        assertThat(host.events().of(EventType.POST_PUBLISHED)).isEmpty();
    }

    @Test
    default void aDraftIsEditedWithoutRevisionsAndThenPublished(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId draft = host.posts().saveDraft(ann, PostDraft.update(tea, "Not yet"));
        host.clock().move(Duration.ofHours(1));

        host.posts().edit(ann, draft, Edit.of(host.post(ann, draft), "Now"));
        PublishOutcome<PostId> outcome = host.posts().publishDraft(ann, draft);

        assertThat(outcome.kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
        Post post = host.post(ann, draft);
        assertThat(post.state()).isEqualTo(PostState.VISIBLE);
        assertThat(post.markdown()).isEqualTo("Now");
        assertThat(post.publishedAt()).contains(host.clock().instant());
        assertThat(post.editedAt()).isEmpty();
        assertThat(host.posts().revisions(ann, draft)).isEmpty();
        assertThat(drafts(host, ann)).isEmpty();
        assertThat(host.feeds().read(ann, FeedQuery.home()).entries()).hasSize(1);
    }

    @Test
    default void aDraftThatIsPublishedStandsAboveWhatCameBeforeIt(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId draft = host.posts().saveDraft(ann, PostDraft.update(tea, "Slow"));
        PostId quick = host.update(ann, tea, "Quick");
        host.clock().move(Duration.ofSeconds(1));

        host.posts().publishDraft(ann, draft);

        assertThat(host.feeds().read(ann, FeedQuery.home()).entries())
                .extracting(entry -> entry.post().id())
                .containsExactly(draft, quick);
    }

    @Test
    default void publishingTwiceIsPublishingOnce(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId draft = host.posts().saveDraft(ann, PostDraft.update(tea, "Once"));

        host.posts().publishDraft(ann, draft);
        PublishOutcome<PostId> again = host.posts().publishDraft(ann, draft);

        assertThat(again.kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
        assertThat(host.events().of(EventType.POST_PUBLISHED)).hasSize(1);
    }

    @Test
    default void nobodyPublishesWhatSomebodyElseWrote(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(ann, tea, "Mine");

        assertThat(codeOf(() -> host.posts().publishDraft(bob, post))).isEqualTo("action.not-allowed");
        assertThat(host.posts().publishDraft(ann, post).kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @Test
    default void aDraftIsThrownAway(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId draft = host.posts().saveDraft(ann, PostDraft.update(tea, "Never"));

        host.posts().withdraw(ann, draft);

        assertThat(drafts(host, ann)).isEmpty();
        assertThat(host.posts().find(ann, draft)).isEmpty();
        assertThat(codeOf(() -> host.posts().publishDraft(ann, draft))).isEqualTo("post.not-found");
    }

    @Test
    default void draftsAreListedNewestFirstPageByPage(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId one = host.posts().saveDraft(ann, PostDraft.update(tea, "1"));
        PostId two = host.posts().saveDraft(ann, PostDraft.update(tea, "2"));
        PostId three = host.posts().saveDraft(ann, PostDraft.update(tea, "3"));

        var first = host.posts().drafts(ann, PageRequest.first(2));
        var second =
                host.posts().drafts(ann, PageRequest.first(2).after(first.next().orElseThrow()));

        assertThat(first.items()).extracting(Post::id).containsExactly(three, two);
        assertThat(second.items()).extracting(Post::id).containsExactly(one);
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void aPostIsPublishedAtTheTimeItsAuthorChose(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        Instant at = host.clock().instant().plus(Duration.ofHours(2));

        PublishOutcome<PostId> outcome =
                host.posts().publish(ann, PostDraft.update(tea, "Later").publishedAt(at));

        PostId id = outcome.id().orElseThrow();
        assertThat(outcome).isEqualTo(new PublishOutcome.Scheduled<>(id, at));
        assertThat(host.posts().scheduled(ann, PageRequest.first(10)).items())
                .extracting(Post::id)
                .containsExactly(id);
        assertThat(host.post(ann, id).publishAt()).contains(at);

        host.passing(Duration.ofMinutes(119));

        assertThat(host.posts().find(bob, id)).isEmpty();

        host.passing(Duration.ofMinutes(1));

        assertThat(host.post(bob, id).state()).isEqualTo(PostState.VISIBLE);
        assertThat(host.post(bob, id).publishedAt()).contains(at);
        assertThat(host.posts().scheduled(ann, PageRequest.first(10)).items()).isEmpty();
        assertThat(host.feeds().read(ann, FeedQuery.home()).entries()).hasSize(1);
        assertThat(host.events().of(EventType.POST_PUBLISHED)).hasSize(1);
    }

    @Test
    default void aTimePastPublishesAtOnce(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);

        PublishOutcome<PostId> outcome = host.posts()
                .publish(
                        ann,
                        PostDraft.update(tea, "Late")
                                .publishedAt(host.clock().instant().minusSeconds(1)));

        assertThat(outcome.kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @Test
    default void aScheduledPostIsPublishedAheadOfItsTimeAndOnlyOnce(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId id = later(host, ann, tea);

        assertThat(host.posts().publishDraft(ann, id).kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
        host.passing(Duration.ofHours(3));

        assertThat(host.events().of(EventType.POST_PUBLISHED)).hasSize(1);
        assertThat(host.post(ann, id).version()).isEqualTo(2);
    }

    @Test
    default void aScheduledPostThatIsWithdrawnNeverAppears(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId id = later(host, ann, tea);

        host.posts().withdraw(ann, id);
        host.passing(Duration.ofHours(3));

        assertThat(host.posts().find(ann, id)).isEmpty();
        assertThat(host.events().of(EventType.POST_PUBLISHED)).isEmpty();
    }

    @Test
    default void whereItsAuthorLostMembershipAScheduledPostFallsBackToADraft(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId id = later(host, bob, tea);
        host.communities().remove(ann, tea, TestHost.id(bob));

        host.passing(Duration.ofHours(3));

        assertThat(host.post(bob, id).state()).isEqualTo(PostState.DRAFT);
        assertThat(drafts(host, bob)).containsExactly(id);
        assertThat(host.posts().find(ann, id)).isEmpty();
        assertThat(host.events().of(EventType.POST_PUBLISHED)).isEmpty();
    }

    @Test
    default void aDraftMayCarryTheTimeAtWhichItIsToAppear(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Instant at = host.clock().instant().plus(Duration.ofHours(2));
        PostId id = host.posts().saveDraft(ann, PostDraft.update(tea, "Later").publishedAt(at));

        host.passing(Duration.ofHours(1));

        assertThat(host.posts().publishDraft(ann, id)).isEqualTo(new PublishOutcome.Scheduled<>(id, at));

        host.passing(Duration.ofHours(1));

        assertThat(host.post(ann, id).state()).isEqualTo(PostState.VISIBLE);
    }

    private static PostId later(TestHost host, Actor author, CommunityId community) {
        return host.publish(
                author,
                PostDraft.update(community, "Later")
                        .publishedAt(host.clock().instant().plus(Duration.ofHours(2))));
    }

    private static List<PostId> drafts(TestHost host, Actor author) {
        return host.posts().drafts(author, PageRequest.first(10)).items().stream()
                .map(Post::id)
                .toList();
    }
}
