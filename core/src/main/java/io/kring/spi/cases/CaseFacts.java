package io.kring.spi.cases;

import io.kring.person.PersonId;
import io.kring.report.ReportReason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with all that decides who may decide it.
 *
 * @param reports  of its round, by reason, words and person
 * @param decision of its round
 * @param measure  on the author, of its round
 * @param seconder who confirmed that
 */
public record CaseFacts(
        CaseRow row,
        @Nullable PersonId author,
        @Nullable PersonId claimer,
        List<Reported> reports,
        @Nullable DecisionRow decision,
        @Nullable PersonId decider,
        @Nullable PersonMeasureRow measure,
        @Nullable PersonId seconder) {
    public CaseFacts {
        reports = List.copyOf(reports);
    }

    /** A report and who made it. */
    public record Reported(PersonId reporter, ReportReason reason, String words) {}
}
