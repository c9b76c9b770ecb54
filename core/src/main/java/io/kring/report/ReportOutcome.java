package io.kring.report;

import io.kring.id.Target;
import java.time.Instant;

/**
 * What came of a report of one's own, without details about the person.
 *
 * @param at when it was reported
 */
public record ReportOutcome(Target contribution, ReportReason reason, Instant at, Outcome outcome) {
    /** What came of it. */
    public enum Outcome {
        /** Not decided yet, or appealed against. */
        WAITING,
        /** A measure was taken, and stands. */
        MEASURE,
        /** No measure was taken, or it was taken back. */
        NO_MEASURE
    }
}
