package io.kring.testkit.behaviour.moderation;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Action;
import io.kring.access.Role;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.PostState;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import org.junit.jupiter.api.Test;

/** A moderator removes a contribution, and restores it. */
public interface RemovalContract extends KringContract {
    @Test
    default void aRemovedPostLeavesATombstoneAndNoFeedShowsIt(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor reader = host.person("Reader");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Rude #rude");

        host.kring().moderation().remove(ann, post, "Rude");
        host.kring().moderation().remove(ann, post, "Rude");

        assertThat(host.post(reader, post).state()).isEqualTo(PostState.REMOVED);
        assertThat(host.post(reader, post).markdown()).isEmpty();
        assertThat(host.post(reader, post).entities()).isEmpty();
        assertThat(host.post(reader, post).allowed()).isEmpty();
        assertThat(host.post(bob, post).markdown()).isEqualTo("Rude #rude");
        assertThat(host.feeds().read(reader, FeedQuery.community(tea)).entries())
                .isEmpty();
        assertThat(host.feeds().read(reader, FeedQuery.topic("rude")).entries()).isEmpty();
        assertThat(host.feeds().read(reader, FeedQuery.person(TestHost.id(bob))).entries())
                .isEmpty();
        assertThat(host.events().of(EventType.POST_REMOVED)).hasSize(1);
    }

    @Test
    default void theAuthorAndTheModeratorsLearnWhyNobodyElseDoes(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor reader = host.person("Reader");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        host.add(ann, tea, reader);
        PostId post = host.update(bob, tea, "Rude");
        PostId other = host.update(ann, tea, "Text");
        CommentId comment = host.comment(bob, other, "Rude");

        host.kring().moderation().remove(ann, post, "It hurts #1");
        host.kring().moderation().remove(ann, comment, "It hurts #2");

        assertThat(host.post(bob, post).reason()).contains("It hurts #1");
        assertThat(host.post(ann, post).reason()).contains("It hurts #1");
        assertThat(host.post(reader, post).reason()).isEmpty();
        assertThat(host.comment(bob, other, comment).reason()).contains("It hurts #2");
        assertThat(host.comment(ann, other, comment).reason()).contains("It hurts #2");
        assertThat(host.comment(reader, other, comment).reason()).isEmpty();
        host.kring().moderation().restore(ann, post, host.version(ann, post));
        assertThat(host.post(bob, post).reason()).isEmpty();
    }

    @Test
    default void whatIsRestoredStandsWhereItWas(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId first = host.update(bob, tea, "First");
        PostId second = host.update(bob, tea, "Second");
        host.reactions().add(ann, first, "like");
        host.kring().moderation().remove(ann, first, "Rude");

        host.kring().moderation().restore(ann, first, host.version(ann, first));
        host.kring().moderation().restore(ann, first, host.version(ann, first));

        assertThat(host.feeds().read(ann, FeedQuery.community(tea)).entries())
                .extracting(entry -> entry.post().id())
                .containsExactly(second, first);
        assertThat(host.post(bob, first).reactions()).containsEntry("like", 1);
        assertThat(host.events().of(EventType.POST_RESTORED)).hasSize(1);
    }

    @Test
    default void countsFollow(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        CommentId comment = host.comment(bob, post, "One");
        host.comment(bob, post, "Two");

        host.kring().moderation().remove(ann, comment, "Rude");
        assertThat(host.post(bob, post).comments()).isEqualTo(1);
        host.kring().moderation().restore(ann, comment, host.version(ann, comment));
        assertThat(host.post(bob, post).comments()).isEqualTo(2);
        host.posts().withdraw(bob, comment);
        assertThat(host.post(bob, post).comments()).isEqualTo(1);
    }

    @Test
    default void onlyThoseWhoRunTheCommunityRemoveAndNobodyDecidesAboutTheirOwn(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor mod = host.person("Mod");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob, mod);
        host.communities().changeRole(ann, tea, TestHost.id(mod), Role.MODERATOR);
        PostId post = host.update(mod, tea, "Rude");

        assertThat(codeOf(() -> host.kring().moderation().remove(bob, post, "Rude")))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.kring().moderation().remove(mod, post, "Rude")))
                .isEqualTo("action.not-allowed");
        host.kring().moderation().remove(ann, post, "Rude");
        assertThat(codeOf(() -> host.kring().moderation().restore(mod, post, 2)))
                .isEqualTo("action.not-allowed");
        assertThat(host.post(mod, post).allowed()).doesNotContain(Action.REMOVE_CONTENT);
        assertThat(host.post(mod, post).state()).isEqualTo(PostState.REMOVED);
    }

    @Test
    default void whatIsRemovedIsNeitherEditedNorWithdrawnNorCommentedNorReactedOn(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Rude");
        CommentId comment = host.comment(bob, host.update(ann, tea, "Text"), "Rude");
        host.kring().moderation().remove(ann, post, "Rude");
        host.kring().moderation().remove(ann, comment, "Rude");

        assertThat(codeOf(() -> host.posts().edit(bob, post, Edit.of(host.post(bob, post), "Kind"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.posts().withdraw(bob, post))).isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.posts().comment(bob, post, CommentDraft.of("More"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.posts().comment(bob, comment, CommentDraft.of("More"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.reactions().add(bob, comment, "like"))).isEqualTo("action.not-allowed");
    }

    @Test
    default void aRemovalHasAReason(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Text");

        assertThat(violationOf(() -> host.kring().moderation().remove(ann, post, "\n")))
                .isEqualTo("text.blank");
        assertThat(violationOf(() -> host.kring().moderation().remove(ann, post, "x".repeat(2_001))))
                .isEqualTo("text.long");
        assertThat(host.post(bob, post).state()).isEqualTo(PostState.VISIBLE);
    }
}
