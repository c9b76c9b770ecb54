package io.kring.internal;

import io.kring.error.Misconfigured;
import io.kring.spi.FeedPosition;
import java.time.Clock;

/**
 * Ids of 64 bits, time-ordered, as {@link FeedPosition} says. Never repeats and never goes back on one node, also when
 * the clock does.
 */
public final class Ids {
    /** The highest node number. */
    public static final int LAST_NODE = FeedPosition.IMPORTED_NODE - 1;

    private static final int SEQUENCE_BITS = FeedPosition.SEQUENCE_BITS;

    private final Clock clock;
    private final long node;
    private long tick;

    public Ids(Clock clock, int node) {
        if (node < 0 || node > LAST_NODE) {
            throw new Misconfigured("node.invalid", "a node number is 0 to " + LAST_NODE);
        }
        this.clock = clock;
        this.node = node;
    }

    /** The next id. */
    public synchronized long next() {
        long now = Math.max(1, clock.millis() - FeedPosition.EPOCH.toEpochMilli()) << SEQUENCE_BITS;
        tick = Math.max(tick + 1, now);
        long millis = tick >>> SEQUENCE_BITS;
        long sequence = tick & ((1 << SEQUENCE_BITS) - 1);
        return millis << (FeedPosition.NODE_BITS + SEQUENCE_BITS) | node << SEQUENCE_BITS | sequence;
    }
}
