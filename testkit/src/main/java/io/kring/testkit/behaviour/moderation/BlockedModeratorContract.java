package io.kring.testkit.behaviour.moderation;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Action;
import io.kring.feed.FeedQuery;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Comment;
import io.kring.post.PostState;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import org.junit.jupiter.api.Test;

/** A block keeps people apart; it is no way around those who moderate a community (ADR 0014). */
public interface BlockedModeratorContract extends KringContract {
    @Test
    default void whoModeratesFindsAndRemovesWhatSomebodyWroteWhoBlocksThem(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor reader = host.person("Reader");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId other = host.update(ann, tea, "Text");
        CommentId comment = host.comment(bob, other, "Rude comment");
        PostId post = host.update(bob, tea, "Rude post");
        host.kring().following().block(bob, TestHost.id(ann));

        assertThat(host.post(ann, post).markdown()).isEqualTo("Rude post");
        assertThat(host.comment(ann, other, comment).markdown()).isEqualTo("Rude comment");
        host.kring().moderation().remove(ann, post, "Rude");
        host.kring().moderation().remove(ann, comment, "Rude");

        assertThat(host.post(reader, post).state()).isEqualTo(PostState.REMOVED);
        assertThat(host.comment(ann, other, comment).state()).isEqualTo(PostState.REMOVED);
        assertThat(host.thread(reader, other)).extracting(Comment::gap).containsExactly(true);
    }

    @Test
    default void whatIsHeldIsDecidedAlsoWhereItsAuthorBlocksTheModerator(TestHost host) {
        HeldContract.Cast cast = HeldContract.Cast.of(host);
        PostId held = cast.held("hold this");
        host.kring().following().block(cast.bob(), TestHost.id(cast.mod()));

        assertThat(host.kring()
                        .moderation()
                        .held(cast.mod(), cast.tea(), PageRequest.first(10))
                        .items())
                .extracting(waiting -> waiting.id())
                .contains(held);
        host.kring().moderation().release(cast.mod(), held, 1);

        assertThat(host.post(cast.reader(), held).state()).isEqualTo(PostState.VISIBLE);
    }

    @Test
    default void nothingElseOfTheBlockIsLifted(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Text #tea");
        PostId own = host.update(ann, tea, "Own");
        host.kring().following().block(bob, TestHost.id(ann));

        assertThat(host.feeds().read(ann, FeedQuery.community(tea)).entries())
                .extracting(entry -> entry.post().id())
                .containsExactly(own);
        assertThat(host.feeds().read(ann, FeedQuery.topic("tea")).entries()).isEmpty();
        assertThat(host.post(ann, post).allowed())
                .contains(Action.REMOVE_CONTENT, Action.LOCK)
                .doesNotContain(Action.COMMENT, Action.REACT);
        assertThat(codeOf(() -> host.comment(ann, post, "Why?"))).isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.reactions().add(ann, post, "like"))).isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.comment(bob, own, "Why?"))).isEqualTo("post.not-found");
    }

    @Test
    default void aMemberWhoIsNoModeratorSeesAGapAsBefore(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cas = host.person("Cas");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob, cas);
        PostId post = host.update(ann, tea, "Text");
        CommentId comment = host.comment(bob, post, "Words");
        PostId another = host.update(bob, tea, "More words");
        host.kring().following().block(cas, TestHost.id(bob));

        assertThat(host.posts().find(cas, another)).isEmpty();
        assertThat(host.thread(cas, post)).singleElement().satisfies(line -> {
            assertThat(line.id()).isEqualTo(comment);
            assertThat(line.gap()).isTrue();
        });
        assertThat(host.thread(ann, post)).extracting(Comment::gap).containsExactly(false);
    }
}
