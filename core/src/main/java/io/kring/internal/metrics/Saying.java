package io.kring.internal.metrics;

import io.kring.metrics.Share;

/**
 * What may be said of one group by itself (DOMAIN 4).
 *
 * @param floor the smallest group that is spoken of
 */
record Saying(int floor) {
    /** Groups below it are spoken of in words where a count or its complement is small. */
    static final int SMALL_GROUP = 50;

    private static final int FEW = 3;

    Share.Kind of(int size, int count) {
        if (size < floor) {
            return Share.Kind.WITHHELD;
        }
        if (size < SMALL_GROUP && count < FEW) {
            return Share.Kind.FEW;
        }
        return size < SMALL_GROUP && size - count < FEW ? Share.Kind.NEARLY_ALL : Share.Kind.COUNTED;
    }

    /** From this size on nothing has to be hidden about a group by itself. */
    int safeSize() {
        return Math.max(SMALL_GROUP, floor);
    }
}
