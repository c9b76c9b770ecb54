package io.kring.internal.metrics;

import io.kring.metrics.Figure;
import io.kring.metrics.Floor;

/** What may be said of one group by itself (DOMAIN 4). */
record Saying(Floor floor) {
    /** Groups below it are spoken of in words where a count or its complement is small. */
    static final int SMALL_GROUP = 50;

    private static final int FEW = 3;

    Figure.Kind of(int size, int count) {
        if (size < floor.people()) {
            return Figure.Kind.WITHHELD;
        }
        if (size < SMALL_GROUP && count < FEW) {
            return Figure.Kind.FEW;
        }
        return size < SMALL_GROUP && size - count < FEW ? Figure.Kind.NEARLY_ALL : Figure.Kind.COUNTED;
    }

    /** From this size on nothing has to be hidden about a group by itself. */
    int safeSize() {
        return Math.max(SMALL_GROUP, floor.people());
    }
}
