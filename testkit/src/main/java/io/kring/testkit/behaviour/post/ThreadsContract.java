package io.kring.testkit.behaviour.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.limit.Limit;
import io.kring.limit.Limits;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Comment;
import io.kring.post.PostState;
import io.kring.post.PostThread;
import io.kring.post.ThreadOrder;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a conversation is laid out. */
public interface ThreadsContract extends KringContract {
    @Test
    default void eachReplyStandsUnderWhatItRepliesTo(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "Text");
        CommentId a = host.comment(ann, post, "a");
        CommentId b = host.comment(ann, post, "b");
        CommentId a1 = host.comment(ann, a, "a1");
        CommentId b1 = host.comment(ann, b, "b1");
        CommentId a2 = host.comment(ann, a, "a2");
        CommentId a11 = host.comment(ann, a1, "a11");

        assertThat(pages(host, ann, post, ThreadOrder.OLDEST_FIRST, 200))
                .extracting(Comment::id)
                .containsExactly(a, a1, a11, a2, b, b1);
        assertThat(pages(host, ann, post, ThreadOrder.NEWEST_FIRST, 200))
                .extracting(Comment::id)
                .containsExactly(b, b1, a, a1, a11, a2);
        assertThat(host.comment(ann, post, a11).depth()).isEqualTo(3);
        assertThat(host.comment(ann, post, a11).parent()).isEqualTo(a1);
    }

    @Test
    default void everyPageSizeShowsTheSameConversationInBothOrders(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "Text");
        List<CommentId> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            all.add(host.comment(ann, i % 3 == 0 ? post : all.get(i / 2), "c" + i));
        }

        for (ThreadOrder order : ThreadOrder.values()) {
            List<Comment> whole = pages(host, ann, post, order, 200);
            assertThat(whole).extracting(Comment::id).containsExactlyInAnyOrderElementsOf(all);
            for (int limit : new int[] {1, 2, 5, 12}) {
                assertThat(pages(host, ann, post, order, limit)).isEqualTo(whole);
            }
        }
    }

    @Test
    default void aReplyBelowTheDepthLimitKeepsItsParentAndShowsUnderTheDeepestAllowedAncestor(TestHost host) {
        host.with(builder -> builder.limits(Limits.standard().with(Limit.REPLY_DEPTH, 2)));
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "Text");
        CommentId one = host.comment(ann, post, "1");
        CommentId two = host.comment(ann, one, "2");
        CommentId three = host.comment(ann, two, "3");
        CommentId four = host.comment(ann, three, "4");

        List<Comment> thread = host.thread(ann, post);

        assertThat(thread).extracting(Comment::id).containsExactly(one, two, three, four);
        assertThat(thread).extracting(Comment::depth).containsExactly(1, 2, 2, 2);
        assertThat(thread).extracting(Comment::parent).containsExactly(post, one, two, three);
    }

    @Test
    default void aRemovedCommentIsAGapForAllButItsAuthorAndTheModerators(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob, cor);
        PostId post = host.update(cor, tea, "Text");
        CommentId rude = host.comment(bob, post, "Rude");
        CommentId reply = host.comment(cor, rude, "Well");

        host.kring().moderation().remove(ann, rude, "Rude");

        assertThat(host.thread(cor, post)).extracting(Comment::id).containsExactly(rude, reply);
        Comment gap = host.comment(cor, post, rude);
        assertThat(gap.gap()).isTrue();
        assertThat(gap.state()).isEqualTo(PostState.REMOVED);
        assertThat(gap.markdown()).isEmpty();
        assertThat(gap.author()).isEmpty();
        assertThat(host.comment(bob, post, rude).markdown()).isEqualTo("Rude");
        assertThat(host.comment(ann, post, rude).markdown()).isEqualTo("Rude");
        assertThat(host.post(cor, post).comments()).isEqualTo(1);
    }

    @Test
    default void aCommentOfABlockedPersonIsAGapAndTheRepliesUnderItStay(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        CommentId his = host.comment(bob, post, "His");
        CommentId reply = host.comment(ann, his, "Reply");

        host.kring().following().block(cor, TestHost.id(bob));

        assertThat(host.thread(cor, post)).extracting(Comment::id).containsExactly(his, reply);
        assertThat(host.comment(cor, post, his).gap()).isTrue();
        assertThat(host.comment(cor, post, his).markdown()).isEmpty();
        assertThat(host.comment(cor, post, his).author()).isEmpty();
        assertThat(host.comment(ann, post, his).markdown()).isEqualTo("His");
        assertThat(host.post(cor, post).comments()).isEqualTo(2);
    }

    @Test
    default void underARemovedPostThereAreNoCommentsAndNothingOfIt(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Rude");
        host.comment(cor, post, "Well");
        host.reactions().add(cor, post, "like");

        host.kring().moderation().remove(ann, post, "Rude");

        PostThread thread =
                host.posts().thread(cor, post, PageRequest.first(10)).orElseThrow();
        assertThat(thread.comments().items()).isEmpty();
        assertThat(thread.post().state()).isEqualTo(PostState.REMOVED);
        assertThat(thread.post().markdown()).isEmpty();
        assertThat(thread.post().author()).isEmpty();
        assertThat(thread.post().comments()).isZero();
        assertThat(thread.post().reactions()).isEmpty();

        host.kring().moderation().restore(ann, post, host.version(ann, post));

        assertThat(host.thread(cor, post)).hasSize(1);
        assertThat(host.post(cor, post).markdown()).isEqualTo("Rude");
    }

    private static List<Comment> pages(TestHost host, Actor actor, PostId post, ThreadOrder order, int limit) {
        List<Comment> all = new ArrayList<>();
        Optional<PageRequest> next = Optional.of(PageRequest.first(limit));
        while (next.isPresent()) {
            var page = host.posts()
                    .thread(actor, post, order, next.get())
                    .orElseThrow()
                    .comments();
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            all.addAll(page.items());
            next = page.next().map(PageRequest.first(limit)::after);
        }
        return all;
    }
}
