package io.kring.internal;

import io.kring.error.Misconfigured;
import io.kring.spi.FeedPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Ids of 64 bits, time-ordered, as {@link FeedPosition} says. Never repeats and never goes back on one node, also when
 * the clock does. Under a leased number, ids carry times of the leased span and no others.
 */
public final class Ids {
    /** The highest node number. */
    public static final int LAST_NODE = FeedPosition.IMPORTED_NODE - 1;

    private static final long EPOCH = FeedPosition.EPOCH.toEpochMilli();
    private static final int SEQUENCE_BITS = FeedPosition.SEQUENCE_BITS;

    private final Clock clock;
    private long node;
    private long tick;
    private long end;

    /** Ids of a node whose number is its own for good. */
    public Ids(Clock clock, int node) {
        this(clock);
        if (node < 0 || node > LAST_NODE) {
            throw new Misconfigured("node.invalid", "a node number is 0 to " + LAST_NODE);
        }
        this.node = node;
        this.end = Long.MAX_VALUE;
    }

    /** No ids until there is a span for them. */
    Ids(Clock clock) {
        this.clock = clock;
    }

    /** The next id. */
    public synchronized long next() {
        long following = Math.max(tick + 1, now());
        if (following >= end) {
            throw new SpanEnded();
        }
        tick = following;
        long millis = tick >>> SEQUENCE_BITS;
        long sequence = tick & ((1 << SEQUENCE_BITS) - 1);
        return millis << (FeedPosition.NODE_BITS + SEQUENCE_BITS) | node << SEQUENCE_BITS | sequence;
    }

    /** From now on this number, with times from the one moment to before the other. */
    synchronized void use(int number, Instant from, Instant until) {
        node = number;
        tick = Math.max(tick, tickOf(from.plusNanos(999_999)) - 1);
        end = tickOf(until);
    }

    /** The same number, until a later moment. */
    synchronized void extend(Instant until) {
        end = Math.max(end, tickOf(until));
    }

    /** How much of the span is left; negative when it is over. */
    synchronized Duration left() {
        return Duration.ofMillis((end >>> SEQUENCE_BITS) - (Math.max(tick + 1, now()) >>> SEQUENCE_BITS));
    }

    /** How far the last id is ahead of the clock, which may have gone back; zero when it is not. */
    synchronized Duration ahead() {
        return Duration.ofMillis(Math.max(0, tick - now()) >>> SEQUENCE_BITS);
    }

    /** No ids any more until there is another span. Says until when there were any. */
    synchronized Instant stop() {
        end = 0;
        return Instant.ofEpochMilli((tick >>> SEQUENCE_BITS) + 1 + EPOCH);
    }

    private long now() {
        return tickOf(clock.instant());
    }

    private static long tickOf(Instant at) {
        return Math.max(1, at.toEpochMilli() - EPOCH) << SEQUENCE_BITS;
    }

    /** The number may be somebody else's from here on; nothing was written yet by who asked for an id. */
    static final class SpanEnded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SpanEnded() {
            super("the lease on the node's number has ended");
        }
    }
}
