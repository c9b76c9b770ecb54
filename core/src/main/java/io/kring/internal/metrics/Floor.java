package io.kring.internal.metrics;

import io.kring.metrics.Figure;

/** The one place that a number of people by itself passes before it is told; shares of groups pass {@link Publication}. */
public final class Floor {
    private static final int STEP = 5;

    private final int least;

    public Floor(int least) {
        this.least = least;
    }

    /** Rounded to the nearest five, where there are enough: a number that moves by one tells of one. */
    public Figure told(int people) {
        return told(people, people);
    }

    /** A number of something that so many people did or met, where there are enough of them. */
    public Figure told(int number, int people) {
        return people < least ? new Figure.TooFew(least) : new Figure.About((number + STEP / 2) / STEP * STEP);
    }
}
