package io.kring.testkit.behaviour.moderation;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kring.cases.CaseAction;
import io.kring.cases.CaseCard;
import io.kring.cases.CaseState;
import io.kring.cases.DecisionDraft;
import io.kring.error.Restrained;
import io.kring.feed.Following;
import io.kring.feed.Subject;
import io.kring.id.CaseId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;
import io.kring.post.PostDraft;
import io.kring.post.PostState;
import io.kring.report.ReportOutcome;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A suspension takes two people, the second of the neutral pool, and leaves reading, taking back and appealing. */
public interface SuspensionContract extends KringContract {
    @Test
    default void nobodyIsSuspendedByOnePerson(TestHost host) {
        Cast cast = Cast.of(host).managed();
        Actor pool = cast.pool("Pool");
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        CaseId id = cast.decided(post, DecisionDraft.suspend(cast.in(Duration.ofDays(7)), "Rude"));

        host.update(cast.bob(), cast.tea(), "Still free");
        assertThat(cast.cases().statements(cast.bob(), PageRequest.first(10)).items())
                .isEmpty();
        assertThat(codeOf(() -> cast.cases().appeal(cast.bob(), id, "Why?"))).isEqualTo("case.not-found");
        assertThat(cast.outcome(cast.reader())).isEqualTo(ReportOutcome.Outcome.WAITING);
        assertThat(cast.queue(cast.ann())).isEmpty();
        CaseCard card = cast.pool(pool).get(0);
        assertThat(card.state()).isEqualTo(CaseState.PROPOSED);
        assertThat(codeOf(() -> cast.cases().second(cast.mod().as(PlatformRole.NEUTRAL_POOL), id, card.version())))
                .isEqualTo("action.not-allowed");
        cast.cases().second(pool, id, card.version());

        assertThat(codeOf(() -> host.update(cast.bob(), cast.tea(), "Again"))).isEqualTo("person.suspended");
        assertThat(cast.told(cast.bob()).term()).hasValueSatisfying(term -> {
            assertThat(term.community()).isEmpty();
            assertThat(term.from()).isPresent();
        });
        assertThat(cast.outcome(cast.reader())).isEqualTo(ReportOutcome.Outcome.MEASURE);
    }

    @Test
    default void whoIsSuspendedReadsTakesBackReportsAppealsAndLeaves(TestHost host) {
        Cast cast = Cast.of(host).managed();
        PostId other = host.update(cast.carl(), cast.tea(), "By Carl");
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        CommunityId elsewhere = host.open(cast.ann());
        host.add(cast.ann(), elsewhere, cast.bob());
        host.reactions().add(cast.bob(), other, "thanks");
        Instant until = cast.in(Duration.ofDays(7));
        CaseId id = suspended(cast, post, until);

        Restrained refusal =
                catchThrowableOfType(Restrained.class, () -> host.update(cast.bob(), elsewhere, "Elsewhere"));
        assertThat(refusal.code()).isEqualTo("person.suspended");
        assertThat(refusal.until()).isEqualTo(until);
        assertThat(codeOf(() -> host.open(cast.bob()))).isEqualTo("person.suspended");
        assertThat(codeOf(() -> host.reactions().add(cast.bob(), other, "like")))
                .isEqualTo("person.suspended");
        assertThat(host.posts().find(cast.bob(), other)).isPresent();
        cast.report(cast.bob(), other, "It hurts");
        cast.cases().appeal(cast.bob(), id, "Kindly meant");
        host.posts().withdraw(cast.bob(), post);
        host.communities().leave(cast.bob(), elsewhere);
        host.reactions().remove(cast.bob(), other, "thanks");
        host.posts().seen(cast.bob(), other);
        host.kring().people().hidePosts(cast.bob(), true);
        keepsOthersAway(host.kring().following(), cast.bob(), TestHost.id(cast.carl()));
        host.clock().move(Duration.ofDays(7));

        host.update(cast.bob(), cast.tea(), "Free again");
    }

    private static void keepsOthersAway(Following following, Actor who, PersonId other) {
        following.unfollow(who, Subject.person(other));
        following.mute(who, Subject.person(other), null);
        following.unmute(who, Subject.person(other));
        following.block(who, other);
        following.unblock(who, other);
    }

    @Test
    default void neitherWhoProposedNorWhoConfirmedDecidesOnTheAppeal(TestHost host) {
        Cast cast = Cast.of(host).managed();
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        CaseId id = suspended(cast, post, cast.in(Duration.ofDays(7)));
        cast.cases().appeal(cast.bob(), id, "Kindly meant");
        Actor first = cast.mod().as(PlatformRole.NEUTRAL_POOL);
        Actor second = cast.pool("Second");
        Actor third = cast.pool("Third");

        assertThat(cast.pool(first)).isEmpty();
        assertThat(cast.pool(second)).isEmpty();
        CaseCard card = cast.pool(third).get(0);
        assertThat(codeOf(() -> cast.cases().reverse(second, id, card.version(), "So it was")))
                .isEqualTo("action.not-allowed");
        cast.cases().reverse(third, id, card.version(), "So it was");

        host.update(cast.bob(), cast.tea(), "Free");
    }

    @Test
    default void aProposalIsReplacedByWhatIsDecidedInstead(TestHost host) {
        Cast cast = Cast.of(host).managed();
        Actor pool = cast.pool("Pool");
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        CaseId id = cast.decided(post, DecisionDraft.suspend(cast.in(Duration.ofDays(7)), "Rude"));
        CaseCard card = cast.pool(pool).get(0);
        assertThat(cast.cases().open(pool, id).allowed())
                .containsExactlyInAnyOrder(CaseAction.SECOND, CaseAction.DECIDE);

        cast.cases().decide(pool, id, card.version(), DecisionDraft.reject("Too much"));

        host.update(cast.bob(), cast.tea(), "Free");
        assertThat(codeOf(() -> cast.cases().second(cast.pool("Other"), id, card.version() + 1)))
                .isEqualTo("action.not-allowed");
        assertThat(cast.outcome(cast.reader())).isEqualTo(ReportOutcome.Outcome.NO_MEASURE);
    }

    @Test
    default void aProposalThatWouldBeOverBeginsNoMore(TestHost host) {
        Cast cast = Cast.of(host).managed();
        Actor pool = cast.pool("Pool");
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        CaseId id = cast.decided(post, DecisionDraft.suspend(cast.in(Duration.ofHours(1)), "Rude"));
        int version = cast.version(pool, id);
        host.clock().move(Duration.ofHours(2));

        assertThat(violationOf(() -> cast.cases().second(pool, id, version))).isEqualTo("time.past");

        host.update(cast.bob(), cast.tea(), "Free");
    }

    @Test
    default void whatWasScheduledStaysADraftWhileItsAuthorIsSuspended(TestHost host) {
        Cast cast = Cast.of(host).managed();
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        PostId scheduled = host.posts().saveDraft(cast.bob(), PostDraft.update(cast.tea(), "Later"));
        host.posts()
                .publish(cast.bob(), PostDraft.update(cast.tea(), "In time").publishedAt(cast.in(Duration.ofHours(2))));
        suspended(cast, post, cast.in(Duration.ofDays(7)));
        host.clock().move(Duration.ofHours(3));
        host.kring().deliverPending(1_000);

        assertThat(codeOf(() -> host.posts().publishDraft(cast.bob(), scheduled)))
                .isEqualTo("person.suspended");
        assertThat(host.posts().drafts(cast.bob(), PageRequest.first(10)).items())
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.state()).isEqualTo(PostState.DRAFT));
    }

    private static CaseId suspended(Cast cast, PostId post, Instant until) {
        CaseId id = cast.decided(post, DecisionDraft.suspend(until, "Rude"));
        Actor second = cast.pool("Second");
        cast.cases().second(second, id, cast.version(second, id));
        return id;
    }
}
