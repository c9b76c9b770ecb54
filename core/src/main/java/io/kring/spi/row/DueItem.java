package io.kring.spi.row;

import java.time.Instant;

/**
 * Work whose time has come.
 *
 * @param id number of the contribution or community
 */
public record DueItem(Kind kind, long id, Instant at) {
    /** What is to be done. */
    public enum Kind {
        /** A scheduled post becomes visible. */
        PUBLISH,
        /** A grace period is over. */
        SETTLE,
        /** An announced move happens. */
        MOVE,
        /** An announced change of a community's kind happens. */
        CHANGE_KIND,
        /** A conversation in a practice community is 30 days old and goes (P16). */
        EMPTY
    }
}
