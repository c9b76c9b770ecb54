package io.kring.internal.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A year, a month or a day, in UTC.
 *
 * @param end when the next one begins
 */
record Stretch(Instant begin, Instant end) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /** Reads {@code 2026}, {@code 2026-11} or {@code 2026-11-23}; empty for anything else. */
    static Optional<Stretch> of(String text) {
        try {
            return switch (text.length()) {
                case YEAR -> Optional.of(from(LocalDate.parse(text + "-01-01"), Period.ofYears(1)));
                case MONTH -> Optional.of(from(LocalDate.parse(text + "-01"), Period.ofMonths(1)));
                case DAY -> Optional.of(from(LocalDate.parse(text), Period.ofDays(1)));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Stretch from(LocalDate day, Period length) {
        return new Stretch(
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                day.plus(length).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
