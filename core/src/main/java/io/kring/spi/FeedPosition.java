package io.kring.spi;

import java.time.Instant;

/**
 * Places in feeds, and ids of contributions, which share one space of numbers: 41 bits of milliseconds since 2000, 10
 * bits of node, 12 bits of sequence. One node number is kept for what was imported, so that an original date has a place
 * that nothing written here ever takes, and so that imported entries are told from new ones by their place alone.
 */
public final class FeedPosition {
    /** Bits of the sequence within a millisecond of a node. */
    public static final int SEQUENCE_BITS = 12;

    /** Bits of the number of a node. */
    public static final int NODE_BITS = 10;

    /** The number that no node has, under which imported contributions stand. */
    public static final int IMPORTED_NODE = (1 << NODE_BITS) - 1;

    /** How many imported contributions one millisecond holds. */
    public static final int PER_MILLISECOND = 1 << SEQUENCE_BITS;

    /** Where time begins. */
    public static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private FeedPosition() {}

    /** Whether what stands here was brought in from elsewhere, and so is never new. */
    public static boolean isImported(long position) {
        return (position >>> SEQUENCE_BITS & IMPORTED_NODE) == IMPORTED_NODE;
    }

    /** The first place of imports in the millisecond of an original date; that of 2000 for anything before. */
    public static long firstImported(Instant at) {
        return firstImported(at.isBefore(EPOCH) ? 0 : at.toEpochMilli() - EPOCH.toEpochMilli());
    }

    /** The first place of imports in the millisecond after that of a place. */
    public static long nextImported(long position) {
        return firstImported((position >>> (NODE_BITS + SEQUENCE_BITS)) + 1);
    }

    /** The first place in the millisecond after this moment: what became visible until then stands before it. */
    public static long after(Instant at) {
        return Math.max(0, at.toEpochMilli() - EPOCH.toEpochMilli() + 1) << (NODE_BITS + SEQUENCE_BITS);
    }

    private static long firstImported(long millis) {
        return millis << (NODE_BITS + SEQUENCE_BITS) | (long) IMPORTED_NODE << SEQUENCE_BITS;
    }
}
