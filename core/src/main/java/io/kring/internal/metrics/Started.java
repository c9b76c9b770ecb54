package io.kring.internal.metrics;

import java.time.Instant;

/**
 * A post, as metrics see it.
 *
 * @param author number of the person in metrics, or {@link #NOBODY}
 */
record Started(long post, int author, Instant at, boolean question) {
    /** Whose number is gone: anonymous or erased. */
    static final int NOBODY = -1;
}
