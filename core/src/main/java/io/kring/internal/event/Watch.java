package io.kring.internal.event;

import io.kring.spi.Journal.Turn;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long another node has not kept its turn, by this node's clock alone: clocks of two nodes are never compared, and
 * one that is wrong by minutes takes nothing over too early or too late.
 */
final class Watch {
    /** With the ten seconds after which the storage ends what a stalled node holds, less than thirty. */
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private @Nullable Turn seen;
    private Instant since = Instant.MIN;

    /** The turn that was not kept for long; null when there is none. */
    synchronized @Nullable Turn silent(Instant now) {
        if (now.isBefore(since)) {
            since = now;
        }
        return seen != null && !now.isBefore(since.plus(SILENCE)) ? seen : null;
    }

    /** Another node's turn, as it is now. */
    synchronized void saw(Turn turn, Instant now) {
        if (!turn.equals(seen)) {
            seen = turn;
            since = now;
        }
    }

    /** The turn is this node's own. */
    synchronized void own() {
        seen = null;
    }
}
