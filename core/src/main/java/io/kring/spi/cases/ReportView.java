package io.kring.spi.cases;

import io.kring.report.ReportReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as who made it sees it.
 *
 * @param target   the contribution
 * @param post     whether that is a post
 * @param decision of the round of the report
 */
public record ReportView(
        long caseId,
        long target,
        boolean post,
        ReportReason reason,
        Instant at,
        @Nullable DecisionRow decision) {}
