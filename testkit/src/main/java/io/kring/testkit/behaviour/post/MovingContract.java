package io.kring.testkit.behaviour.post;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.KringBuilder;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.event.DomainEvent;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.AnnouncedMove;
import io.kring.post.Comment;
import io.kring.post.Post;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import io.kring.testkit.behaviour.moderation.WordRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A post moves to another community with its conversation. */
public interface MovingContract extends KringContract {
    @Test
    default void aMoveKeepsIdConversationReactionsAndPlaceInFeeds(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId from = host.open(ann);
        CommunityId to = host.open(ann);
        PostId moved = host.update(ann, from, "Moved");
        CommentId comment = host.comment(ann, moved, "Comment");
        host.reactions().add(ann, moved, "like");
        PostId later = host.update(ann, to, "Later");

        assertThat(host.posts().move(ann, moved, to)).isEqualTo(Duration.ZERO);

        Post post = host.post(ann, moved);
        assertThat(post.community()).isEqualTo(to);
        assertThat(post.comments()).isEqualTo(1);
        assertThat(post.reactions()).isEqualTo(Map.of("like", 1));
        assertThat(host.thread(ann, moved)).extracting(Comment::id).containsExactly(comment);
        assertThat(host.feeds().read(ann, FeedQuery.community(to)).entries())
                .extracting(entry -> entry.post().id())
                .containsExactly(later, moved);
        assertThat(host.feeds().read(ann, FeedQuery.community(from)).entries()).isEmpty();
        assertThat(host.events().of(EventType.POST_MOVED)).hasSize(1);
    }

    @Test
    default void anAnnouncementIsMovedOnlyWhereItsMoverMayAnnounce(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId own = host.open(bob);
        CommunityId others = host.open(ann);
        host.add(ann, others, bob);
        PostId announcement = host.publish(bob, PostDraft.announcement(own, "Hear", "Tea at four"));
        PostId update = host.update(bob, own, "Tea at five");

        assertThat(codeOf(() -> host.posts().move(bob, announcement, others))).isEqualTo("action.not-allowed");
        assertThat(host.posts().move(bob, update, others)).isEqualTo(Duration.ZERO);
    }

    @Test
    default void anAuthorBaresTheirOwnAtOnce(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId closed = host.closed(ann);
        CommunityId open = host.open(ann);
        host.add(ann, closed, bob);
        host.add(ann, open, bob);
        PostId post = host.update(bob, closed, "For all after all");

        assertThat(host.posts().move(bob, post, open)).isEqualTo(Duration.ZERO);

        assertThat(host.posts().find(host.person("Out"), post)).isPresent();
    }

    @Test
    default void aModeratorBaresWhatOthersSaidAfterSevenDaysNotice(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor out = host.person("Out");
        CommunityId closed = host.closed(ann);
        CommunityId open = host.open(ann);
        host.add(ann, closed, bob);
        PostId post = host.update(bob, closed, "To us");

        assertThat(host.posts().move(ann, post, open)).isEqualTo(Duration.ofDays(7));
        assertThat(host.events().of(EventType.POST_MOVE_ANNOUNCED)).hasSize(1);

        host.passing(Duration.ofDays(7).minusSeconds(1));
        assertThat(host.posts().find(out, post)).isEmpty();
        assertThat(host.post(bob, post).community()).isEqualTo(closed);

        host.passing(Duration.ofSeconds(1));
        assertThat(host.post(out, post).community()).isEqualTo(open);
        assertThat(host.events().of(EventType.POST_MOVED)).hasSize(1);
    }

    @Test
    default void theAuthorMayWithdrawBeforeAnAnnouncedMove(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId closed = host.closed(ann);
        CommunityId open = host.open(ann);
        host.add(ann, closed, bob);
        PostId post = host.update(bob, closed, "To us");
        host.posts().move(ann, post, open);

        host.posts().withdraw(bob, post);
        host.passing(Duration.ofDays(8));

        assertThat(host.posts().find(host.person("Out"), post)).isEmpty();
        assertThat(host.events().of(EventType.POST_MOVED)).isEmpty();
    }

    @Test
    default void anAnnouncedMoveIsCalledOffWhereTheOtherCommunityWasArchived(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId closed = host.closed(ann);
        CommunityId open = host.open(ann);
        host.add(ann, closed, bob);
        PostId post = host.update(bob, closed, "To us");
        host.posts().move(ann, post, open);

        host.communities().archive(ann, open);
        host.passing(Duration.ofDays(8));
        host.communities().restore(ann, open);
        host.passing(Duration.ofDays(8));

        assertThat(host.post(bob, post).community()).isEqualTo(closed);
    }

    @Test
    default void aPinDoesNotMoveAlong(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId from = host.open(ann);
        CommunityId to = host.open(ann);
        PostId post = host.update(ann, from, "Text");
        host.posts().pin(ann, post, PinsContract.PINNED);

        host.posts().move(ann, post, to);

        assertThat(host.post(ann, post).pin()).isEmpty();
        assertThat(host.feeds().read(ann, FeedQuery.community(to)).pinned()).isEmpty();
        assertThat(host.feeds().read(ann, FeedQuery.community(from)).pinned()).isEmpty();
    }

    @Test
    default void oneMovesWhereOneMayPublishAndOnlyWhatOneRunsOrWrote(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId from = host.open(ann);
        CommunityId to = host.open(ann);
        CommunityId unseen = host.closed(ann);
        host.add(ann, from, bob, cor);
        host.add(ann, to, cor);
        PostId post = host.update(bob, from, "Mine");

        assertThat(codeOf(() -> host.posts().move(bob, post, to))).isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.posts().move(bob, post, unseen))).isEqualTo("community.not-found");
        assertThat(codeOf(() -> host.posts().move(cor, post, to))).isEqualTo("action.not-allowed");

        host.communities().changeRole(ann, from, TestHost.id(cor), Role.MODERATOR);

        assertThat(host.posts().move(cor, post, to)).isEqualTo(Duration.ZERO);
        assertThat(host.post(bob, post).community()).isEqualTo(to);
    }

    @Test
    default void whoDoesNotFindAllOfAConversationDoesNotMoveIt(TestHost host) {
        host.with(builder -> builder.moderation(new WordRule()));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId from = host.closed(ann);
        CommunityId to = host.open(ann);
        host.add(ann, from, bob, cor);
        host.add(ann, to, bob);
        PostId post = host.update(bob, from, "Mine");
        CommentId comment = host.comment(cor, post, "Among us");

        host.kring().following().block(cor, TestHost.id(bob));
        assertThat(codeOf(() -> host.posts().move(bob, post, to))).isEqualTo("action.not-allowed");
        host.kring().following().unblock(cor, TestHost.id(bob));
        host.kring().following().block(bob, TestHost.id(cor));
        assertThat(codeOf(() -> host.posts().move(bob, post, to))).isEqualTo("action.not-allowed");
        host.kring().moderation().remove(ann, comment, "Rude");

        assertThat(host.posts().move(bob, post, to)).isEqualTo(Duration.ZERO);
    }

    @Test
    default void whatIsHeldOrHiddenKeepsAConversationWhereItIsForWhoDoesNotSeeIt(TestHost host) {
        host.with(builder -> builder.moderation(new WordRule()));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId from = host.open(ann);
        CommunityId to = host.open(ann);
        host.add(ann, from, bob, cor);
        host.add(ann, to, bob);
        PostId post = host.update(bob, from, "Mine");
        PostId other = host.update(bob, from, "Mine too");
        CommentId held = host.comment(cor, post, "hold");
        host.comment(bob, other, "hold");

        assertThat(codeOf(() -> host.posts().move(bob, post, to))).isEqualTo("action.not-allowed");
        host.kring().moderation().refuse(ann, held, 1, "No");
        assertThat(codeOf(() -> host.posts().move(bob, post, to))).isEqualTo("action.not-allowed");

        assertThat(host.posts().move(bob, other, to)).isEqualTo(Duration.ZERO);
        assertThat(host.posts().move(ann, post, to)).isEqualTo(Duration.ZERO);
    }

    @Test
    default void whoAnnouncedAMoveIsAskedAgainWhenItIsDue(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId closed = host.closed(ann);
        CommunityId open = host.open(ann);
        host.add(ann, closed, bob, cor);
        host.add(ann, open, cor);
        host.communities().changeRole(ann, closed, TestHost.id(cor), Role.MODERATOR);
        PostId refused = host.update(bob, closed, "To us");
        PostId kept = host.update(bob, closed, "To us too");
        host.posts().move(cor, refused, open);
        host.posts().move(ann, kept, open);

        host.communities().changeRole(ann, closed, TestHost.id(cor), Role.MEMBER);
        host.passing(Duration.ofDays(7));

        assertThat(host.post(bob, refused).community()).isEqualTo(closed);
        assertThat(host.post(bob, refused).move()).isEmpty();
        assertThat(host.post(bob, kept).community()).isEqualTo(open);
        assertThat(host.events().of(EventType.POST_MOVED))
                .extracting(DomainEvent::conversation)
                .containsExactly(kept.toString());
        assertThat(host.events().of(EventType.POST_MOVE_CANCELLED)).hasSize(1).allSatisfy(event -> {
            assertThat(event.conversation()).isEqualTo(refused.toString());
            assertThat(event.by()).isEmpty();
            assertThat(event.facts()).isEmpty();
        });

        host.communities().changeRole(ann, closed, TestHost.id(cor), Role.MODERATOR);
        host.passing(Duration.ofDays(7));

        assertThat(host.post(bob, refused).community()).isEqualTo(closed);
    }

    @Test
    default void aBlockKeepsNoModeratorFromAMoveThatWasAnnounced(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId closed = host.closed(ann);
        CommunityId open = host.open(ann);
        host.add(ann, closed, bob, cor);
        PostId post = host.update(bob, closed, "To us");
        host.posts().move(ann, post, open);

        host.comment(cor, post, "Between us");
        host.kring().following().block(cor, TestHost.id(ann));
        host.passing(Duration.ofDays(7));

        assertThat(host.post(bob, post).community()).isEqualTo(open);
    }

    @Test
    default void whoSeesAPostSeesThatItIsToMoveAndWhereToIfTheyMayKnow(TestHost host) {
        host.with(KringBuilder::allowSecretCommunities);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId closed = host.closed(ann);
        CommunityId open = host.open(ann);
        CommunityId secret = host.create(ann, CommunityDraft.secret("Works council", "Say"));
        host.add(ann, closed, bob);
        PostId out = host.update(bob, closed, "To us");
        PostId away = host.update(bob, closed, "To us");
        assertThat(host.post(bob, out).move()).isEmpty();

        host.posts().move(ann, out, open);
        host.posts().move(ann, away, secret);
        Instant at = host.clock().instant().plus(Duration.ofDays(7));

        AnnouncedMove told = new AnnouncedMove(Optional.of(open), at);
        assertThat(host.post(bob, out).move()).contains(told);
        assertThat(host.posts()
                        .thread(bob, out, PageRequest.first(1))
                        .orElseThrow()
                        .post()
                        .move())
                .contains(told);
        assertThat(host.feeds().read(bob, FeedQuery.community(closed)).entries())
                .extracting(entry -> entry.post().move())
                .containsExactly(Optional.of(new AnnouncedMove(Optional.empty(), at)), Optional.of(told));
        assertThat(host.post(ann, away).move()).contains(new AnnouncedMove(Optional.of(secret), at));
        assertThat(host.events().of(EventType.POST_MOVE_ANNOUNCED))
                .extracting(DomainEvent::facts)
                .containsExactly(
                        new TreeMap<>(Map.of("at", at.toString(), "to", open.toString())),
                        new TreeMap<>(Map.of("at", at.toString())));
    }
}
