package io.kring.internal;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Times that are handed over: as exact as storages keep them, and within what they keep. */
public final class Moments {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    private Moments() {}

    /** To the microsecond; {@code time.invalid} where no storage keeps it. */
    public static @Nullable Instant kept(String field, @Nullable Instant at) {
        if (!isKept(at)) {
            throw new InvalidInput(invalid(field));
        }
        return truncated(at);
    }

    /** Refuses with {@code time.past} an end that is over already. */
    public static void demandAhead(String field, @Nullable Instant at, Instant now) {
        if (at != null && !at.isAfter(now)) {
            throw new InvalidInput(new Violation(field, "time.past", "this time is past"));
        }
    }

    /** To the microsecond. */
    public static @Nullable Instant truncated(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether storages keep it: in the years 1 to 9999, or none at all. */
    public static boolean isKept(@Nullable Instant at) {
        return at == null || (!at.isBefore(FIRST) && !at.isAfter(LAST));
    }

    /** What a time that no storage keeps gives. */
    public static Violation invalid(String field) {
        return new Violation(field, "time.invalid", "a time is in the years 1 to 9999");
    }
}
