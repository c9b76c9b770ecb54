package io.kring.testkit.behaviour.post;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Action;
import io.kring.feed.FeedQuery;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import org.junit.jupiter.api.Test;

/** Questions, answers, and the accepted one. */
public interface AnswersContract extends KringContract {
    @Test
    default void aCommentIsAnAnswerOnlyDirectlyUnderWhatTakesAnswers(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId question = host.question(ann, tea);
        PostId update = host.update(ann, tea, "Text");

        CommentId answer = host.answer(ann, question, "Green");
        CommentId reply = host.posts()
                .comment(ann, answer, CommentDraft.answer("Sure?"))
                .id()
                .orElseThrow();
        CommentId comment = host.answer(ann, update, "Black");

        assertThat(host.comment(ann, question, answer).answer()).isTrue();
        assertThat(host.comment(ann, question, reply).answer()).isFalse();
        assertThat(host.comment(ann, update, comment).answer()).isFalse();
    }

    @Test
    default void theAuthorOfTheQuestionAcceptsOneAnswerAtATime(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob, cor);
        PostId question = host.question(bob, tea);
        CommentId green = host.answer(cor, question, "Green");
        CommentId black = host.answer(ann, question, "Black");
        assertThat(host.comment(bob, question, green).allowed()).contains(Action.ACCEPT_ANSWER);
        assertThat(host.comment(cor, question, green).allowed()).doesNotContain(Action.ACCEPT_ANSWER);

        assertThat(codeOf(() -> host.posts().accept(cor, green))).isEqualTo("action.not-allowed");
        host.posts().accept(bob, green);
        host.posts().accept(ann, black);

        assertThat(host.post(cor, question).accepted()).contains(black);
        assertThat(host.comment(cor, question, black).accepted()).isTrue();
        assertThat(host.comment(cor, question, green).accepted()).isFalse();
        assertThat(host.comment(cor, question, green).answer()).isTrue();
    }

    @Test
    default void aReplyIsNotAccepted(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId question = host.question(ann, tea);
        CommentId reply = host.comment(ann, question, "Just saying");

        assertThat(codeOf(() -> host.posts().accept(ann, reply))).isEqualTo("action.not-allowed");
        assertThat(host.post(ann, question).accepted()).isEmpty();
    }

    @Test
    default void anAcceptedAnswerIsTakenBack(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId question = host.question(ann, tea);
        CommentId answer = host.answer(bob, question, "Green");
        host.posts().accept(ann, answer);

        assertThat(codeOf(() -> host.posts().unaccept(bob, question))).isEqualTo("action.not-allowed");
        host.posts().unaccept(ann, question);

        assertThat(host.post(ann, question).accepted()).isEmpty();
    }

    @Test
    default void ifTheAcceptedAnswerIsRemovedTheQuestionIsUnansweredAgain(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId question = host.question(ann, tea);
        CommentId answer = host.answer(bob, question, "Green");
        host.posts().accept(ann, answer);
        FeedQuery unanswered = FeedQuery.community(tea).onlyUnanswered();
        assertThat(host.feeds().read(ann, unanswered).entries()).isEmpty();

        host.kring().moderation().remove(ann, answer, "Rude");

        assertThat(host.post(ann, question).accepted()).isEmpty();
        assertThat(host.feeds().read(ann, unanswered).entries()).hasSize(1);

        host.kring().moderation().restore(ann, answer, host.version(ann, answer));

        assertThat(host.post(ann, question).accepted()).isEmpty();
        assertThat(host.comment(bob, question, answer).gap()).isFalse();
    }

    @Test
    default void ifTheAcceptedAnswerIsWithdrawnTheQuestionIsUnansweredAgain(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId question = host.question(ann, tea);
        CommentId answer = host.answer(bob, question, "Green");
        CommentId other = host.answer(bob, question, "Black");
        host.posts().accept(ann, answer);

        host.posts().withdraw(bob, other);
        assertThat(host.post(ann, question).accepted()).contains(answer);
        host.posts().withdraw(bob, answer);

        assertThat(host.post(ann, question).accepted()).isEmpty();
    }
}
