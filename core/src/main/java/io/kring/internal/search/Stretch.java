package io.kring.internal.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A year, a month or a day.
 *
 * @param end when the next one begins
 */
record Stretch(Instant begin, Instant end) {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    /** Reads {@code 2026}, {@code 2026-11} or {@code 2026-11-23} as of a zone; empty for anything else. */
    static Optional<Stretch> of(String text, ZoneId zone) {
        try {
            return switch (text.length()) {
                case YEAR -> Optional.of(from(LocalDate.parse(text + "-01-01"), Period.ofYears(1), zone));
                case MONTH -> Optional.of(from(LocalDate.parse(text + "-01"), Period.ofMonths(1), zone));
                case DAY -> Optional.of(from(LocalDate.parse(text), Period.ofDays(1), zone));
                default -> Optional.empty();
            };
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static Stretch from(LocalDate day, Period length, ZoneId zone) {
        return new Stretch(
                day.atStartOfDay(zone).toInstant(),
                day.plus(length).atStartOfDay(zone).toInstant());
    }
}
