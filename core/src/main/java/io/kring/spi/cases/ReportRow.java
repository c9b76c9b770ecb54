package io.kring.spi.cases;

import io.kring.report.ReportReason;
import java.time.Instant;

/** A report in a round of a case; one of each person. */
public record ReportRow(long caseId, int round, long reporter, ReportReason reason, String words, Instant at) {}
