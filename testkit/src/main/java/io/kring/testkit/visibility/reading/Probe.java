package io.kring.testkit.visibility.reading;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One look through one channel.
 *
 * @param channel what is called, the same for everybody
 * @param about   what it is asked about
 * @param absent  the same call about what never existed; null where nothing is asked about
 */
record Probe(
        String channel,
        String about,
        Expected expected,
        Supplier<?> call,
        @Nullable Supplier<?> absent) {
    static Probe general(String channel, Expected expected, Supplier<?> call) {
        return new Probe(channel, "", expected, call, null);
    }

    @Override
    public String toString() {
        return about.isEmpty() ? channel : channel + " of " + about;
    }
}
