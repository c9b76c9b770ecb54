package io.kring.testkit.behaviour.moderation;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.cases.CaseAction;
import io.kring.cases.CaseCard;
import io.kring.cases.CaseState;
import io.kring.cases.CaseView;
import io.kring.cases.Cases;
import io.kring.cases.CitedRule;
import io.kring.cases.DecisionDraft;
import io.kring.cases.Measure;
import io.kring.cases.StatementOfReasons;
import io.kring.event.EventType;
import io.kring.house.RulesScope;
import io.kring.id.CaseId;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.page.PageRequest;
import io.kring.person.PlatformRole;
import io.kring.post.PostState;
import io.kring.report.ReportOutcome;
import io.kring.report.ReportReason;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import org.junit.jupiter.api.Test;

/** Reports become cases, cases are decided with a reason, and a decision can be appealed. */
public interface CasesContract extends KringContract {
    @Test
    default void aReportLeadsToAMeasureWithAReasonAndAnAppealTakesItBack(TestHost host) {
        Cast cast = Cast.of(host);
        RulesId rules = host.enacted(host.speaker("Board"), RulesScope.house(), "Be kind", "Be brief");
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        cast.report(cast.reader(), post, "It hurts");

        CaseCard waiting = cast.only(cast.mod());
        CaseView opened = cast.cases().open(cast.mod(), waiting.id());
        assertThat(waiting.contribution()).isEqualTo(post);
        assertThat(waiting.state()).isEqualTo(CaseState.OPEN);
        assertThat(opened.markdown()).isEqualTo("You fool");
        assertThat(opened.author()).map(author -> author.name()).contains("Bob");
        assertThat(opened.reports()).containsExactly(new CaseView.Report(ReportReason.INSULT, "It hurts"));
        assertThat(opened.allowed())
                .containsExactlyInAnyOrder(CaseAction.CLAIM, CaseAction.DECIDE, CaseAction.ESCALATE);

        cast.cases()
                .decide(
                        cast.mod(),
                        waiting.id(),
                        waiting.version(),
                        DecisionDraft.uphold(Measure.REMOVE, "We do not call names")
                                .citing(rules, 1));
        assertThat(host.post(cast.reader(), post).state()).isEqualTo(PostState.REMOVED);
        assertThat(cast.outcome(cast.reader())).isEqualTo(ReportOutcome.Outcome.MEASURE);
        StatementOfReasons told = cast.told(cast.bob());
        assertThat(told.contribution()).isEqualTo(post);
        assertThat(told.measure()).isEqualTo(Measure.REMOVE);
        assertThat(told.reason()).isEqualTo("We do not call names");
        assertThat(told.rule()).contains(new CitedRule(rules, 1, "Be kind"));
        assertThat(told.automated()).isFalse();
        assertThat(told.state()).isEqualTo(CaseState.UPHELD);

        cast.cases().appeal(cast.bob(), told.id(), "It was a joke");
        assertThat(cast.outcome(cast.reader())).isEqualTo(ReportOutcome.Outcome.WAITING);
        assertThat(cast.queue(cast.mod())).as("the first decider").isEmpty();
        CaseCard appealed = cast.only(cast.ann());
        assertThat(appealed.state()).isEqualTo(CaseState.APPEALED);
        CaseView second = cast.cases().open(cast.ann(), appealed.id());
        assertThat(second.allowed()).containsExactlyInAnyOrder(CaseAction.REVIEW, CaseAction.ESCALATE);
        assertThat(second.decision()).hasValueSatisfying(decision -> {
            assertThat(decision.measure()).contains(Measure.REMOVE);
            assertThat(decision.appeal()).contains("It was a joke");
        });
        assertThat(codeOf(() -> cast.cases().reverse(cast.mod(), appealed.id(), appealed.version(), "No")))
                .isEqualTo("action.not-allowed");

        cast.cases().reverse(cast.ann(), appealed.id(), appealed.version(), "So it was");
        assertThat(host.post(cast.reader(), post).state()).isEqualTo(PostState.VISIBLE);
        assertThat(cast.told(cast.bob()).state()).isEqualTo(CaseState.REVERSED);
        assertThat(cast.told(cast.bob()).answer()).contains("So it was");
        assertThat(cast.outcome(cast.reader())).isEqualTo(ReportOutcome.Outcome.NO_MEASURE);
        assertThat(cast.queue(cast.ann())).isEmpty();
    }

    @Test
    default void aMeasureThatStandsAfterAnAppealStaysAndIsNotAppealedTwice(TestHost host) {
        Cast cast = Cast.of(host);
        PostId post = host.update(cast.ann(), cast.tea(), "Text");
        CommentId comment = host.comment(cast.bob(), post, "You fool");
        CaseId id = cast.upheld(comment, Measure.HIDE);
        assertThat(host.post(cast.reader(), post).comments()).isZero();
        assertThat(host.thread(cast.reader(), post)).isEmpty();

        cast.cases().appeal(cast.bob(), id, "A joke");
        cast.cases().confirm(cast.ann(), id, cast.only(cast.ann()).version(), "Not a good one");

        assertThat(host.thread(cast.reader(), post)).isEmpty();
        assertThat(host.comment(cast.bob(), post, comment).state()).isEqualTo(PostState.HIDDEN);
        assertThat(cast.told(cast.bob()).state()).isEqualTo(CaseState.CONFIRMED);
        assertThat(cast.outcome(cast.reader())).isEqualTo(ReportOutcome.Outcome.MEASURE);
        assertThat(violationOf(() -> cast.cases().appeal(cast.bob(), id, "Still a joke")))
                .isEqualTo("appeal.twice");
    }

    @Test
    default void anAppealComesInTimeAndFromTheAuthor(TestHost host) {
        Cast cast = Cast.of(host);
        CaseId id = cast.upheld(host.update(cast.bob(), cast.tea(), "You fool"), Measure.REMOVE);

        assertThat(codeOf(() -> cast.cases().appeal(cast.reader(), id, "For him")))
                .isEqualTo("case.not-found");
        assertThat(violationOf(() -> cast.cases().appeal(cast.bob(), id, " "))).isEqualTo("text.blank");
        host.clock().move(Cases.APPEAL.plusSeconds(1));
        assertThat(violationOf(() -> cast.cases().appeal(cast.bob(), id, "Late")))
                .isEqualTo("appeal.late");
        assertThat(cast.told(cast.bob()).state()).isEqualTo(CaseState.UPHELD);
    }

    @Test
    default void reportsOnOneThingAreOneCaseAndASecondOneOfTheSamePersonAddsNothing(TestHost host) {
        Cast cast = Cast.of(host);
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        cast.report(cast.reader(), post, "It hurts");
        cast.report(cast.reader(), post, "It still hurts");
        host.forgetEvents();

        cast.report(cast.carl(), post, "Rude");

        CaseCard card = cast.only(cast.mod());
        assertThat(card.reasons()).containsExactly(ReportReason.INSULT, ReportReason.INSULT);
        assertThat(cast.cases().open(cast.mod(), card.id()).reports())
                .extracting(CaseView.Report::words)
                .containsExactly("It hurts", "Rude");
        assertThat(host.events().of(EventType.CASE_REPORTED)).hasSize(1);
    }

    @Test
    default void aReportOnADecidedCaseBeginsARoundWithFreshWeightOnTheTextOfThatMoment(TestHost host) {
        Cast cast = Cast.of(host);
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        cast.report(cast.reader(), post, "It hurts");
        CaseCard first = cast.only(cast.mod());
        cast.cases().decide(cast.mod(), first.id(), first.version(), DecisionDraft.reject("Meant kindly"));
        assertThat(cast.queue(cast.mod())).isEmpty();
        assertThat(cast.outcome(cast.reader())).isEqualTo(ReportOutcome.Outcome.NO_MEASURE);
        assertThat(cast.cases().statements(cast.bob(), PageRequest.first(10)).items())
                .as("nothing was done to him")
                .isEmpty();

        cast.report(cast.carl(), post, "Rude");

        CaseCard second = cast.only(cast.mod());
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.reasons()).hasSize(1);
        assertThat(cast.cases().open(cast.mod(), second.id()).decision()).isEmpty();
        assertThat(cast.outcome(cast.reader())).isEqualTo(ReportOutcome.Outcome.NO_MEASURE);
        assertThat(cast.outcome(cast.carl())).isEqualTo(ReportOutcome.Outcome.WAITING);
    }

    @Test
    default void whoActsOnAnOlderVersionIsToldSo(TestHost host) {
        Cast cast = Cast.of(host);
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        cast.report(cast.reader(), post, "It hurts");
        CaseCard card = cast.only(cast.mod());
        cast.report(cast.carl(), post, "Rude");
        DecisionDraft removal = DecisionDraft.uphold(Measure.REMOVE, "Rude");

        assertThat(codeOf(() -> cast.cases().decide(cast.mod(), card.id(), card.version(), removal)))
                .isEqualTo("case.stale");
        assertThat(host.post(cast.reader(), post).state()).isEqualTo(PostState.VISIBLE);

        int version = cast.only(cast.mod()).version();
        cast.cases().decide(cast.mod(), card.id(), version, removal);
        assertThat(codeOf(() -> cast.cases().decide(cast.ann(), card.id(), version, DecisionDraft.reject("Fine"))))
                .isEqualTo("case.stale");
        assertThat(codeOf(() -> cast.cases().decide(cast.ann(), card.id(), version + 1, DecisionDraft.reject("Fine"))))
                .as("a closed case")
                .isEqualTo("action.not-allowed");
    }

    @Test
    default void aClaimKeepsOthersFromDecidingUntilItEnds(TestHost host) {
        Cast cast = Cast.of(host);
        cast.report(cast.reader(), host.update(cast.bob(), cast.tea(), "You fool"), "It hurts");
        CaseCard open = cast.only(cast.mod());

        cast.cases().claim(cast.mod(), open.id(), open.version());

        CaseCard claimed = cast.only(cast.ann());
        assertThat(claimed.state()).isEqualTo(CaseState.CLAIMED);
        assertThat(claimed.claimedByMe()).isFalse();
        assertThat(cast.only(cast.mod()).claimedByMe()).isTrue();
        assertThat(cast.cases().open(cast.ann(), open.id()).allowed()).isEmpty();
        assertThat(cast.cases().open(cast.mod(), open.id()).allowed())
                .containsExactlyInAnyOrder(CaseAction.UNCLAIM, CaseAction.DECIDE, CaseAction.ESCALATE);
        assertThat(codeOf(() ->
                        cast.cases().decide(cast.ann(), open.id(), claimed.version(), DecisionDraft.reject("Fine"))))
                .isEqualTo("action.not-allowed");

        host.clock().move(Cases.CLAIM);
        cast.cases().decide(cast.ann(), open.id(), claimed.version(), DecisionDraft.reject("Fine"));
        assertThat(cast.queue(cast.mod())).isEmpty();
    }

    @Test
    default void whatCannotBeReportedIsRefused(TestHost host) {
        Cast cast = Cast.of(host);
        CommunityId secret = host.closed(cast.ann());
        PostId unseen = host.update(cast.ann(), secret, "Among us");
        PostId own = host.update(cast.bob(), cast.tea(), "Mine");
        PostId gone = host.update(cast.bob(), cast.tea(), "Gone");
        host.kring().moderation().remove(cast.mod(), gone, "Rude");
        String tooLong = "x".repeat(2_001);

        assertThat(violationOf(() -> cast.report(cast.bob(), own, ""))).isEqualTo("report.own");
        assertThat(codeOf(() -> cast.report(cast.reader(), unseen, ""))).isEqualTo("post.not-found");
        assertThat(codeOf(() -> cast.report(cast.reader(), new PostId(Long.MAX_VALUE), "")))
                .isEqualTo("post.not-found");
        assertThat(codeOf(() -> cast.report(cast.reader(), gone, ""))).isEqualTo("action.not-allowed");
        assertThat(violationOf(() -> cast.report(cast.reader(), own, tooLong))).isEqualTo("text.long");
        assertThat(violationOf(() -> cast.report(cast.reader(), own, "\u0000"))).isEqualTo("text.character");
        assertThat(cast.queue(cast.ann())).isEmpty();
    }

    @Test
    default void aDecisionHasAReasonAndCitesARuleThatIsInForce(TestHost host) {
        Cast cast = Cast.of(host);
        RulesId rules = host.enacted(cast.ann(), RulesScope.community(cast.tea()), "Be kind");
        cast.report(cast.reader(), host.update(cast.bob(), cast.tea(), "You fool"), "<script>alert(1)</script>");
        CaseCard card = cast.only(cast.mod());
        DecisionDraft draft = DecisionDraft.uphold(Measure.REMOVE, "Rude");

        assertThat(violationOf(() -> cast.decide(card, DecisionDraft.uphold(Measure.REMOVE, " "))))
                .isEqualTo("text.blank");
        assertThat(violationOf(() -> cast.decide(card, draft.citing(rules, 2)))).isEqualTo("rule.unknown");
        assertThat(violationOf(() -> cast.decide(card, draft.citing(new RulesId(7), 1))))
                .isEqualTo("rule.unknown");
        assertThat(cast.only(cast.mod())).as("nothing was done").isEqualTo(card);
        assertThat(cast.cases().open(cast.mod(), card.id()).reports())
                .extracting(CaseView.Report::words)
                .containsExactly("<script>alert(1)</script>");

        cast.decide(card, draft.citing(rules, 1));

        assertThat(cast.told(cast.bob()).rule()).contains(new CitedRule(rules, 1, "Be kind"));
    }

    @Test
    default void aReversalBringsBackOnlyWhatTheMeasureTookAway(TestHost host) {
        Cast cast = Cast.of(host);
        PostId post = host.update(cast.bob(), cast.tea(), "You fool");
        cast.report(cast.reader(), post, "It hurts");
        host.kring().moderation().remove(cast.ann(), post, "Seen before");
        CaseCard card = cast.only(cast.mod());
        cast.decide(card, DecisionDraft.uphold(Measure.REMOVE, "Rude"));
        cast.cases().appeal(cast.bob(), card.id(), "A joke");

        cast.cases().reverse(cast.ann(), card.id(), cast.only(cast.ann()).version(), "Fine");

        assertThat(cast.told(cast.bob()).state()).isEqualTo(CaseState.REVERSED);
        assertThat(host.post(cast.bob(), post).state()).isEqualTo(PostState.REMOVED);
    }

    @Test
    default void queuesAndListsComeInPages(TestHost host) {
        Cast cast = Cast.of(host);
        for (int i = 0; i < 3; i++) {
            cast.report(cast.reader(), host.update(cast.bob(), cast.tea(), "Post " + i), "");
        }

        var first = cast.cases().queue(cast.mod(), cast.tea(), PageRequest.first(2));
        var rest = cast.cases()
                .queue(
                        cast.mod(),
                        cast.tea(),
                        PageRequest.first(2).after(first.next().orElseThrow()));
        var mine = host.kring().reports().mine(cast.reader(), PageRequest.first(2));
        var mineToo = host.kring()
                .reports()
                .mine(cast.reader(), PageRequest.first(2).after(mine.next().orElseThrow()));

        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1).doesNotContainAnyElementsOf(first.items());
        assertThat(rest.next()).isEmpty();
        assertThat(mine.items().get(0).contribution())
                .isEqualTo(rest.items().get(0).contribution());
        assertThat(mineToo.items()).hasSize(1);
        assertThat(violationOf(() -> cast.cases()
                        .pool(
                                cast.ann().as(PlatformRole.NEUTRAL_POOL),
                                PageRequest.first(2).after(first.next().orElseThrow()))))
                .isEqualTo("cursor.invalid");
    }
}
