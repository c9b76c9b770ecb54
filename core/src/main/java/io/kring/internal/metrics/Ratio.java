package io.kring.internal.metrics;

import java.util.OptionalDouble;

/** So many of so many. */
record Ratio(int part, int whole) {
    Ratio {
        if (part < 0 || whole < 0) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }

    /** Part by whole, which may be more than 1; empty where there is no whole. */
    OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
