package io.kring.spi.row;

import io.kring.person.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work whose time has come.
 *
 * @param id number of the contribution or community
 * @param by who announced it, on whose behalf it is done; null where nobody did, or who did is not known any more
 */
public record DueItem(
        Kind kind, long id, Instant at, @Nullable PersonId by) {
    /** What nobody announced. */
    public DueItem(Kind kind, long id, Instant at) {
        this(kind, id, at, null);
    }

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
