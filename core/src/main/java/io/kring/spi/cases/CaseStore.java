package io.kring.spi.cases;

import io.kring.cases.Cases;
import io.kring.spi.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lists of cases. Who may decide one is asked of people, beside the storage; see {@link CaseFacts}. */
public interface CaseStore {
    /** How long a case stays after it was decided: the time to appeal, and half a year. */
    Duration KEPT = Cases.APPEAL.plusDays(183);

    /** What waits in a community and was not handed over, the longest wait first; empty where the viewer knows none. */
    Optional<CaseQueue> queue(Viewer viewer, long community, CasePlace after, int limit);

    /** What waits and was handed over, or waits since before this moment; the longest wait first. */
    List<CaseFacts> pool(Instant overdue, CasePlace after, int limit);

    /** Cases with a decision with a measure on what the viewer wrote, one for each such decision, the newest first. */
    List<CaseFacts> told(Viewer viewer, CasePlace before, int limit);

    /** What was decided, appealed or reviewed from one moment on and before the other; in no order; asks no right. */
    List<DecidedRow> decided(Instant from, Instant until);

    /** Reports of the viewer, the newest first. */
    List<ReportView> reported(Viewer viewer, CasePlace before, int limit);
}
