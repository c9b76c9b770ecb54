package io.kring.testkit.behaviour.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.moderation.Finding;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.EditOutcome;
import io.kring.post.PostDraft;
import io.kring.post.PostState;
import io.kring.post.PublishOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Policies judge a text before it is published. */
public interface BeforePublicationContract extends KringContract {
    @Test
    default void whoIsNudgedMayPublishTheSameDraftAllTheSame(TestHost host) {
        host.with(builder -> builder.moderation(new WordRule()));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostDraft draft = PostDraft.update(tea, "a nudge");

        PublishOutcome<PostId> nudged = host.posts().publish(ann, draft);

        assertThat(nudged.kind()).isEqualTo(PublishOutcome.Kind.NUDGED);
        assertThat(nudged.id()).isEmpty();
        PublishOutcome.Nudged<PostId> nudge = (PublishOutcome.Nudged<PostId>) nudged;
        assertThat(nudge.findings())
                .containsExactly(
                        new Finding("word.nudge", Reason.of("the word nudge"), List.of(new Finding.Span(2, 7))));
        assertThat(feed(host, ann, tea)).isZero();

        PublishOutcome<PostId> confirmed = host.posts().publish(ann, draft.confirmedBy(nudge.confirmation()));

        assertThat(confirmed.kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
        assertThat(feed(host, ann, tea)).isEqualTo(1);
    }

    @Test
    default void anotherDraftIsJudgedAnew(TestHost host) {
        host.with(builder -> builder.moderation(new WordRule()));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        String confirmation = nudge(host, ann, PostDraft.update(tea, "a nudge"));

        assertThat(host.posts()
                        .publish(ann, PostDraft.update(tea, "another nudge").confirmedBy(confirmation))
                        .kind())
                .isEqualTo(PublishOutcome.Kind.NUDGED);
        assertThat(host.posts()
                        .publish(bob, PostDraft.update(tea, "a nudge").confirmedBy(confirmation))
                        .kind())
                .isEqualTo(PublishOutcome.Kind.NUDGED);
        assertThat(feed(host, ann, tea)).isZero();
    }

    @Test
    default void aConfirmationHelpsAgainstANudgeOnly(TestHost host) {
        List<Verdict.Level> level = new CopyOnWriteArrayList<>(List.of(Verdict.Level.NUDGE));
        host.with(builder -> builder.moderation(onPosts(submission -> Verdict.of(level.get(0), "rule", "because"))));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostDraft draft = PostDraft.update(tea, "Text");
        PostDraft confirmed = draft.confirmedBy(nudge(host, ann, draft));

        level.set(0, Verdict.Level.REJECT);
        assertThat(host.posts().publish(ann, confirmed).kind()).isEqualTo(PublishOutcome.Kind.REJECTED);
        level.set(0, Verdict.Level.HOLD);
        assertThat(host.posts().publish(ann, confirmed).kind()).isEqualTo(PublishOutcome.Kind.HELD);
    }

    @Test
    default void whatIsRejectedIsNotWritten(TestHost host) {
        host.with(builder -> builder.moderation(new WordRule()));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        host.forgetEvents();

        PublishOutcome<PostId> rejected = host.posts().publish(ann, PostDraft.update(tea, "reject"));
        PublishOutcome<CommentId> comment = host.posts().comment(ann, post, CommentDraft.of("reject"));

        assertThat(rejected.kind()).isEqualTo(PublishOutcome.Kind.REJECTED);
        assertThat(rejected.id()).isEmpty();
        assertThat(comment.kind()).isEqualTo(PublishOutcome.Kind.REJECTED);
        assertThat(host.thread(ann, post)).isEmpty();
        assertThat(feed(host, ann, tea)).isEqualTo(1);
        assertThat(host.events().all()).isEmpty();
    }

    @Test
    default void theMostSevereVerdictWinsAndTheAuthorIsToldEveryFinding(TestHost host) {
        host.with(builder -> builder.moderation(new WordRule())
                .moderation(onPosts(submission -> Verdict.of(Verdict.Level.NUDGE, "tone", "rather loud")))
                .moderation(submission -> Verdict.of(Verdict.Level.ALLOW, "fine", "fine")));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);

        PublishOutcome<PostId> outcome = host.posts().publish(ann, PostDraft.update(tea, "hold"));

        assertThat(outcome.kind()).isEqualTo(PublishOutcome.Kind.HELD);
        assertThat(((PublishOutcome.Held<PostId>) outcome).findings())
                .extracting(Finding::rule)
                .containsExactly("word.hold", "tone");
    }

    @Test
    default void aPolicyThatFailsHolds(TestHost host) {
        host.with(builder -> builder.moderation(new WordRule()));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);

        PublishOutcome<PostId> outcome = host.posts().publish(bob, PostDraft.update(tea, "fail"));

        assertThat(outcome.kind()).isEqualTo(PublishOutcome.Kind.HELD);
        assertThat(host.kring()
                        .moderation()
                        .held(ann, tea, PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(held -> assertThat(held.rule()).isEqualTo("policy.failed"));
    }

    @Test
    default void aPolicyIsHandedAllThatItMayKnow(TestHost host) {
        List<Submission> seen = new CopyOnWriteArrayList<>();
        host.with(builder -> builder.moderation(submission -> {
            seen.add(submission);
            return Verdict.noOpinion();
        }));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);

        PostId post = host.publish(ann, PostDraft.article(tea, "Title", "Text #tag"));

        Submission started = seen.get(0);
        assertThat(started.occasion()).isEqualTo(Submission.Occasion.NAME_COMMUNITY);
        assertThat(started.community()).isEmpty();
        Submission published = seen.get(1);
        assertThat(published.author()).isEqualTo(TestHost.id(ann));
        assertThat(published.community()).contains(tea);
        assertThat(published.role()).contains(io.kring.access.Role.COMMUNITY_MANAGER);
        assertThat(published.kind()).isEqualTo("article");
        assertThat(published.text(Submission.TITLE)).isEqualTo("Title");
        assertThat(published.entities()).hasSize(1);
        assertThat(published.occasion()).isEqualTo(Submission.Occasion.PUBLISH);
        assertThat(published.background().memberSince()).isPresent();
        assertThat(published.background().recent()).isEmpty();

        host.posts().edit(ann, post, Edit.of(host.post(ann, post), "Other"));
        assertThat(seen.get(2).occasion()).isEqualTo(Submission.Occasion.EDIT);

        host.comment(host.person("Bob"), post, "Comment");
        assertThat(seen.get(3).kind()).isEqualTo("comment");
        assertThat(seen.get(3).role()).isEmpty();
    }

    @Test
    default void aDraftIsJudgedWhenItIsPublished(TestHost host) {
        host.with(builder -> builder.moderation(new WordRule()));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId draft = host.posts().saveDraft(ann, PostDraft.update(tea, "reject"));

        assertThat(host.posts().publishDraft(ann, draft).kind()).isEqualTo(PublishOutcome.Kind.REJECTED);
        assertThat(host.post(ann, draft).state()).isEqualTo(PostState.DRAFT);
        assertThat(host.posts()
                        .edit(ann, draft, Edit.of(host.post(ann, draft), "a nudge, no reject"))
                        .kind())
                .isEqualTo(EditOutcome.Kind.EDITED);
        host.posts().edit(ann, draft, Edit.of(host.post(ann, draft), "a nudge"));

        PublishOutcome<PostId> nudged = host.posts().publishDraft(ann, draft);
        assertThat(nudged.kind()).isEqualTo(PublishOutcome.Kind.NUDGED);
        String confirmation = ((PublishOutcome.Nudged<PostId>) nudged).confirmation();
        assertThat(host.posts().publishDraft(ann, draft, confirmation).kind()).isEqualTo(PublishOutcome.Kind.PUBLISHED);
    }

    @Test
    default void anEditIsJudgedAndARefusedOneChangesNothing(TestHost host) {
        host.with(builder -> builder.moderation(new WordRule()));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "Text");
        Edit nudging = Edit.of(host.post(ann, post), "a nudge");

        EditOutcome nudged = host.posts().edit(ann, post, nudging);
        EditOutcome rejected = host.posts().edit(ann, post, Edit.of(host.post(ann, post), "reject"));

        assertThat(nudged.kind()).isEqualTo(EditOutcome.Kind.NUDGED);
        assertThat(nudged.findings()).extracting(Finding::rule).containsExactly("word.nudge");
        assertThat(rejected.kind()).isEqualTo(EditOutcome.Kind.REJECTED);
        assertThat(host.post(ann, post).markdown()).isEqualTo("Text");
        assertThat(host.post(ann, post).version()).isEqualTo(1);

        Edit confirmed = new Edit(
                1, null, "a nudge", List.of(), false, nudged.confirmation().orElseThrow());
        assertThat(host.posts().edit(ann, post, confirmed).kind()).isEqualTo(EditOutcome.Kind.EDITED);
    }

    @Test
    default void anEditThatIsHeldTakesTheContributionOutOfSight(TestHost host) {
        host.with(builder -> builder.moderation(new WordRule()));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId question = host.question(ann, tea);
        CommentId answer = host.answer(bob, question, "Green");
        host.posts().accept(ann, answer);

        EditOutcome outcome = host.posts().edit(bob, answer, Edit.of(host.comment(bob, question, answer), "hold"));

        Actor reader = host.person("Reader");
        assertThat(outcome.kind()).isEqualTo(EditOutcome.Kind.HELD);
        assertThat(outcome.findings()).extracting(Finding::rule).containsExactly("word.hold");
        assertThat(host.thread(reader, question)).isEmpty();
        assertThat(host.post(reader, question).comments()).isZero();
        assertThat(host.post(reader, question).accepted()).isEmpty();
        assertThat(host.comment(bob, question, answer).state()).isEqualTo(PostState.HELD);
        assertThat(host.events().of(EventType.COMMENT_HELD)).hasSize(1);

        host.kring().moderation().release(ann, answer, host.version(ann, answer));

        assertThat(host.comment(reader, question, answer).markdown()).isEqualTo("hold");
        assertThat(host.post(reader, question).comments()).isEqualTo(1);
    }

    @Test
    default void aScheduledTextThatIsEditedIntoAHeldOneIsNotPublishedByTime(TestHost host) {
        host.with(builder -> builder.moderation(new WordRule()));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.publish(
                bob,
                PostDraft.update(tea, "Fine").publishedAt(host.clock().instant().plus(Duration.ofHours(2))));

        EditOutcome outcome = host.posts().edit(bob, post, Edit.of(host.post(bob, post), "hold"));
        host.passing(Duration.ofHours(3));

        assertThat(outcome.kind()).isEqualTo(EditOutcome.Kind.HELD);
        assertThat(host.post(bob, post).state()).isEqualTo(PostState.HELD);
        assertThat(feed(host, bob, tea)).isZero();
        assertThat(host.kring()
                        .moderation()
                        .held(ann, tea, PageRequest.first(10))
                        .items())
                .hasSize(1);
    }

    private static String nudge(TestHost host, Actor author, PostDraft draft) {
        PublishOutcome<PostId> outcome = host.posts().publish(author, draft);
        assertThat(outcome.kind()).isEqualTo(PublishOutcome.Kind.NUDGED);
        return ((PublishOutcome.Nudged<PostId>) outcome).confirmation();
    }

    private static int feed(TestHost host, Actor actor, CommunityId community) {
        return host.feeds()
                .read(actor, FeedQuery.community(community))
                .entries()
                .size();
    }

    private static ModerationPolicy onPosts(ModerationPolicy policy) {
        return policy.where(submission -> submission.occasion() == Submission.Occasion.PUBLISH);
    }
}
