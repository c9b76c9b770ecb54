package io.kring.internal.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as they are stored: counted from 1 January 1970, in the host's time zone. */
final class Days {
    private Days() {}

    static long of(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate().toEpochDay();
    }

    /** The first moment of a day. */
    static Instant start(long day, ZoneId zone) {
        return LocalDate.ofEpochDay(day).atStartOfDay(zone).toInstant();
    }
}
