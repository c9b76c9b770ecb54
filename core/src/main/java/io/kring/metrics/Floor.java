package io.kring.metrics;

import io.kring.error.Misconfigured;

/**
 * The smallest group that figures speak of (DOMAIN 4).
 *
 * @param people 5 or more; what is lower gives {@link Misconfigured} with the code {@code metrics.floor}
 */
public record Floor(int people) {
    private static final int LOWEST = 5;

    public Floor {
        if (people < LOWEST) {
            throw new Misconfigured(
                    "metrics.floor", "figures speak of groups of " + LOWEST + " people or more, not of " + people);
        }
    }

    /** Ten people. */
    public static Floor standard() {
        return new Floor(10);
    }
}
