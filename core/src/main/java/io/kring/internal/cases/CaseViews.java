package io.kring.internal.cases;

import io.kring.cases.CaseAction;
import io.kring.cases.CaseCard;
import io.kring.cases.CaseView;
import io.kring.cases.Cases;
import io.kring.cases.CitedRule;
import io.kring.cases.StatementOfReasons;
import io.kring.cases.Term;
import io.kring.id.CaseId;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.id.Target;
import io.kring.internal.directory.Cards;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.report.ReportOutcome;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CaseFacts.Reported;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.DecisionRow;
import io.kring.spi.cases.ReportView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What deciders, authors and reporters are shown of a case. */
final class CaseViews {
    private CaseViews() {}

    static CaseCard card(CaseFacts facts, PersonId viewer) {
        CaseRow row = facts.row();
        return new CaseCard(
                new CaseId(row.id()),
                row.version(),
                target(row.isOnPost(), row.target()),
                new PostId(row.post()),
                new CommunityId(row.community()),
                row.state(),
                row.escalated(),
                row.since(),
                facts.reports().stream().map(Reported::reason).sorted().toList(),
                viewer.equals(facts.claimer()));
    }

    static CaseView opened(CaseFacts facts, PersonId viewer, Set<CaseAction> allowed, Cards cards) {
        CaseRow row = facts.row();
        return new CaseView(
                card(facts, viewer),
                Optional.ofNullable(facts.author())
                        .map(id -> cards.shown(List.of(id)).getOrDefault(id, Person.formerColleague())),
                Optional.ofNullable(row.title()),
                row.body(),
                facts.reports().stream()
                        .map(each -> new CaseView.Report(each.reason(), each.words()))
                        .toList(),
                Optional.ofNullable(facts.decision()).map(decision -> decision(facts, decision)),
                allowed);
    }

    static StatementOfReasons statement(CaseFacts facts) {
        CaseRow row = facts.row();
        DecisionRow decision = Objects.requireNonNull(facts.decision());
        return new StatementOfReasons(
                new CaseId(row.id()),
                target(row.isOnPost(), row.target()),
                Objects.requireNonNull(decision.measure()),
                term(facts),
                decision.reason(),
                rule(decision),
                decision.at(),
                false,
                decision.at().plus(Cases.APPEAL),
                decision.state(),
                Optional.ofNullable(decision.appeal()),
                Optional.ofNullable(decision.answer()));
    }

    static ReportOutcome outcome(ReportView view) {
        return new ReportOutcome(
                target(view.post(), view.target()), view.reason(), view.at(), outcome(view.decision()));
    }

    private static ReportOutcome.Outcome outcome(@Nullable DecisionRow decision) {
        if (decision == null) {
            return ReportOutcome.Outcome.WAITING;
        }
        return switch (decision.state()) {
            case UPHELD, CONFIRMED -> ReportOutcome.Outcome.MEASURE;
            case REJECTED, REVERSED -> ReportOutcome.Outcome.NO_MEASURE;
            default -> ReportOutcome.Outcome.WAITING;
        };
    }

    private static CaseView.Decision decision(CaseFacts facts, DecisionRow row) {
        return new CaseView.Decision(
                Optional.ofNullable(row.measure()),
                term(facts),
                row.reason(),
                rule(row),
                row.at(),
                Optional.ofNullable(row.appeal()),
                Optional.ofNullable(row.answer()));
    }

    private static Optional<Term> term(CaseFacts facts) {
        DecisionRow decision = facts.decision();
        return Optional.ofNullable(facts.measure())
                .filter(row -> decision != null && row.kind() == decision.measure())
                .map(row -> new Term(
                        Optional.ofNullable(row.community()).map(CommunityId::new),
                        Optional.ofNullable(row.from()),
                        row.until(),
                        Optional.ofNullable(row.every()),
                        Optional.ofNullable(row.lifted()),
                        Optional.ofNullable(row.liftReason())));
    }

    private static Optional<CitedRule> rule(DecisionRow row) {
        Long rules = row.rules();
        Integer number = row.rule();
        return rules == null || number == null
                ? Optional.empty()
                : Optional.of(new CitedRule(new RulesId(rules), number, Objects.requireNonNull(row.ruleTitle())));
    }

    private static Target target(boolean post, long id) {
        return post ? new PostId(id) : new CommentId(id);
    }
}
