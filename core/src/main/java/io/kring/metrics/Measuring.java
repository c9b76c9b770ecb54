package io.kring.metrics;

import io.kring.error.Misconfigured;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a host measures. Everything is off until it is switched on: Dutch law (WOR art. 27) asks the works council's consent for
 * whatever is suited to observing people.
 *
 * @param reading  whether it is recorded who opened which post on which day
 * @param activity whether it is recorded on which days people read, reacted and contributed, for 92 days, so that shares of
 *     windows are published; needs a {@link Population}
 * @param cuts     by what such shares are cut, beside everybody
 * @param floor    no figure is told about fewer people; 10, or what the works council agreed to, never below 5
 * @param zone     in which days begin and end
 * @param holidays days on which little is said, marked beside the figures
 */
public record Measuring(
        boolean reading, boolean activity, Set<Dimension> cuts, int floor, ZoneId zone, Set<LocalDate> holidays) {
    /** No host goes below it. */
    public static final int LOWEST_FLOOR = 5;

    private static final int STANDARD_FLOOR = 10;

    /** Refuses a floor below 5 with {@code metrics.floor}. */
    public Measuring {
        if (floor < LOWEST_FLOOR) {
            throw new Misconfigured("metrics.floor", "no figure is told about fewer than " + LOWEST_FLOOR + " people");
        }
        cuts = Set.copyOf(cuts);
        holidays = Set.copyOf(holidays);
    }

    /** Nothing, with a floor of 10, in UTC. */
    public static Measuring nothing() {
        return new Measuring(false, false, Set.of(), STANDARD_FLOOR, ZoneOffset.UTC, Set.of());
    }

    public Measuring withReading() {
        return new Measuring(true, activity, cuts, floor, zone, holidays);
    }

    public Measuring withActivity() {
        return new Measuring(reading, true, cuts, floor, zone, holidays);
    }

    /** Cut by this as well. */
    public Measuring cutBy(Dimension dimension) {
        Set<Dimension> all = EnumSet.of(dimension);
        all.addAll(cuts);
        return new Measuring(reading, activity, all, floor, zone, holidays);
    }

    public Measuring withFloor(int people) {
        return new Measuring(reading, activity, cuts, people, zone, holidays);
    }

    public Measuring in(ZoneId hosts) {
        return new Measuring(reading, activity, cuts, floor, hosts, holidays);
    }

    public Measuring withHolidays(Set<LocalDate> days) {
        return new Measuring(reading, activity, cuts, floor, zone, days);
    }
}
