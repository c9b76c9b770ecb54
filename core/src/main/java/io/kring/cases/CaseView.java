package io.kring.cases;

import io.kring.person.Person;
import io.kring.report.ReportReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A case, opened by who may decide it.
 *
 * @param author   of the contribution
 * @param title    as it was when the round began
 * @param markdown as it was when the round began
 * @param reports  of this round, in no order that tells who came first
 * @param decision of this round
 * @param allowed  what the actor may do now
 */
public record CaseView(
        CaseCard card,
        Optional<Person> author,
        Optional<String> title,
        String markdown,
        List<Report> reports,
        Optional<Decision> decision,
        Set<CaseAction> allowed) {
    public CaseView {
        reports = List.copyOf(reports);
        allowed = Set.copyOf(allowed);
    }

    /** What somebody reported, without who and when. */
    public record Report(ReportReason reason, String words) {}

    /**
     * What was decided.
     *
     * @param measure empty where the reports were rejected
     * @param term    of a measure on a person
     * @param appeal  what the author says against it
     * @param answer  to the appeal
     */
    public record Decision(
            Optional<Measure> measure,
            Optional<Term> term,
            String reason,
            Optional<CitedRule> rule,
            Instant at,
            Optional<String> appeal,
            Optional<String> answer) {}
}
