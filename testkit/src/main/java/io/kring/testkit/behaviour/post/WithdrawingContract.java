package io.kring.testkit.behaviour.post;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.feed.FeedQuery;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Comment;
import io.kring.post.CommentDraft;
import io.kring.post.PostState;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import org.junit.jupiter.api.Test;

/** An author takes back what they wrote. */
public interface WithdrawingContract extends KringContract {
    @Test
    default void aPostThatIsWithdrawnIsGoneForEverybodyWithItsConversation(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Sorry #tea");
        CommentId comment = host.comment(bob, post, "What? #tea");

        host.posts().withdraw(ann, post);

        assertThat(host.posts().find(ann, post)).isEmpty();
        assertThat(host.posts().thread(bob, post, PageRequest.first(10))).isEmpty();
        assertThat(host.feeds().read(bob, FeedQuery.topic("tea")).entries()).isEmpty();
        assertThat(host.feeds().read(ann, FeedQuery.home()).entries()).isEmpty();
        assertThat(codeOf(() -> host.reactions().add(bob, comment, "like"))).isEqualTo("comment.not-found");
        assertThat(codeOf(() -> host.posts().withdraw(ann, post))).isEqualTo("post.not-found");
    }

    @Test
    default void nobodyWithdrawsWhatSomebodyElseWrote(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "Mine");

        assertThat(codeOf(() -> host.posts().withdraw(ann, post))).isEqualTo("action.not-allowed");
        assertThat(host.posts().find(bob, post)).isPresent();
        host.posts().withdraw(bob, post);
        assertThat(host.posts().find(bob, post)).isEmpty();
    }

    @Test
    default void aCommentThatIsWithdrawnLeavesAGapOnlyWhereSomebodyReplied(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        CommentId alone = host.comment(bob, post, "Alone");
        CommentId replied = host.comment(bob, post, "Replied");
        CommentId reply = host.comment(ann, replied, "Reply");

        host.posts().withdraw(bob, alone);
        host.posts().withdraw(bob, replied);

        assertThat(host.thread(ann, post)).extracting(Comment::id).containsExactly(replied, reply);
        Comment gap = host.comment(ann, post, replied);
        assertThat(gap.gap()).isTrue();
        assertThat(gap.state()).isEqualTo(PostState.WITHDRAWN);
        assertThat(gap.author()).isEmpty();
        assertThat(gap.markdown()).isEmpty();
        assertThat(gap.allowed()).isEmpty();
        assertThat(host.post(ann, post).comments()).isEqualTo(1);
    }

    @Test
    default void repliesToAWithdrawnCommentAreRefused(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        CommentId comment = host.comment(ann, post, "Comment");
        CommentId reply = host.comment(ann, comment, "Reply");

        host.posts().withdraw(ann, comment);

        assertThat(codeOf(() -> host.posts().comment(ann, comment, CommentDraft.of("More"))))
                .isEqualTo("comment.not-found");
        assertThat(host.comment(ann, reply, "More")).isNotNull();
    }
}
