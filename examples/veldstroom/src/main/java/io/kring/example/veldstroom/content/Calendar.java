package io.kring.example.veldstroom.content;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * When the story happens. Day zero is the Monday of the week in which it is told, so that what people say about
 * weekdays is right and weeks close on Sunday midnight, as figures do.
 *
 * @param now when the story ends and the present begins
 */
public record Calendar(Instant now, LocalDate dayZero) {
    /** Where Veldstroom is. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public static Calendar endingAt(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        return new Calendar(now, today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Midnight at the beginning of a day, counted from day zero. */
    public Instant startOf(int day) {
        return at(dayZero.plusDays(day), LocalTime.MIDNIGHT);
    }

    /** The first moment of the day after this one. */
    public Instant midnightAfter(Instant moment) {
        return at(day(moment).plusDays(1), LocalTime.MIDNIGHT);
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
