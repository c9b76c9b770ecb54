package io.kring.internal;

import io.kring.error.Misconfigured;
import java.time.Clock;
import java.time.Instant;

/**
 * Ids of 64 bits, time-ordered: 41 bits of milliseconds since 2020, 10 bits of node, 12 bits of sequence. Never repeats
 * and never goes back on one node, also when the clock does.
 */
public final class Ids {
    /** The highest node number. */
    public static final int LAST_NODE = 1023;

    private static final long EPOCH = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final int SEQUENCE_BITS = 12;
    private static final int NODE_BITS = 10;

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
        long now = Math.max(1, clock.millis() - EPOCH) << SEQUENCE_BITS;
        tick = Math.max(tick + 1, now);
        long millis = tick >>> SEQUENCE_BITS;
        long sequence = tick & ((1 << SEQUENCE_BITS) - 1);
        return millis << (NODE_BITS + SEQUENCE_BITS) | node << SEQUENCE_BITS | sequence;
    }
}
