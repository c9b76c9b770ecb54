package io.kring.testkit.behaviour.post;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Action;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.post.Comment;
import io.kring.post.CommentDraft;
import io.kring.post.PostState;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import org.junit.jupiter.api.Test;

/** Comments, and conversations that are closed for them. */
public interface CommentingContract extends KringContract {
    @Test
    default void whoReadsAnOpenCommunityComments(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");

        CommentId id = host.posts()
                .comment(bob, post, CommentDraft.of("Hear *hear*").inLanguage("en"))
                .id()
                .orElseThrow();

        Comment comment = host.comment(ann, post, id);
        assertThat(comment.author()).map(Person::name).contains("Bob");
        assertThat(comment.markdown()).isEqualTo("Hear *hear*");
        assertThat(comment.language()).contains("en");
        assertThat(comment.parent()).isEqualTo(post);
        assertThat(comment.depth()).isEqualTo(1);
        assertThat(comment.answer()).isFalse();
        assertThat(comment.state()).isEqualTo(PostState.VISIBLE);
        assertThat(comment.allowed())
                .contains(Action.REACT, Action.REMOVE_CONTENT)
                .doesNotContain(Action.EDIT);
        assertThat(host.comment(bob, post, id).allowed()).contains(Action.EDIT, Action.WITHDRAW);
        assertThat(host.post(bob, post).comments()).isEqualTo(1);
    }

    @Test
    default void inAClosedCommunityItsMembersComment(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId site = host.closed(ann);
        PostId post = host.update(ann, site, "Text");
        CommentId first = host.comment(ann, post, "First");

        assertThat(codeOf(() -> host.posts().comment(bob, post, CommentDraft.of("Me"))))
                .isEqualTo("post.not-found");
        assertThat(codeOf(() -> host.posts().comment(bob, first, CommentDraft.of("Me"))))
                .isEqualTo("comment.not-found");

        host.add(ann, site, bob);

        assertThat(host.comment(bob, post, "Me")).isNotNull();
    }

    @Test
    default void aLockedConversationTakesNoCommentsUntilItIsUnlocked(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(bob(host, ann, tea), tea, "Text");
        CommentId first = host.comment(bob, post, "First");

        host.kring().moderation().lock(ann, post);

        assertThat(host.post(bob, post).locked()).isTrue();
        assertThat(host.post(bob, post).allowed()).doesNotContain(Action.COMMENT);
        assertThat(codeOf(() -> host.posts().comment(bob, post, CommentDraft.of("More"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.posts().comment(bob, first, CommentDraft.of("More"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.kring().moderation().unlock(bob, post))).isEqualTo("action.not-allowed");

        host.kring().moderation().unlock(ann, post);

        assertThat(host.comment(bob, post, "More")).isNotNull();
        assertThat(host.post(bob, post).comments()).isEqualTo(2);
    }

    private static Actor bob(TestHost host, Actor ann, CommunityId community) {
        Actor bob = host.person("Bob");
        host.add(ann, community, bob);
        return bob;
    }
}
