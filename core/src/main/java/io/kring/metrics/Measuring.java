package io.kring.metrics;

import io.kring.error.Misconfigured;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What a host measures. Everything is off until it is switched on: Dutch law (WOR art. 27) asks the works council's consent for
 * whatever is suited to observing people.
 *
 * @param reading whether it is recorded who opened which post on which day
 * @param floor   no figure is told about fewer people; 10, or what the works council agreed to, never below 5
 * @param zone    in which days begin and end
 */
public record Measuring(boolean reading, int floor, ZoneId zone) {
    /** No host goes below it. */
    public static final int LOWEST_FLOOR = 5;

    private static final int STANDARD_FLOOR = 10;

    /** Refuses a floor below 5 with {@code metrics.floor}. */
    public Measuring {
        if (floor < LOWEST_FLOOR) {
            throw new Misconfigured("metrics.floor", "no figure is told about fewer than " + LOWEST_FLOOR + " people");
        }
    }

    /** Nothing, with a floor of 10, in UTC. */
    public static Measuring nothing() {
        return new Measuring(false, STANDARD_FLOOR, ZoneOffset.UTC);
    }

    public Measuring withReading() {
        return new Measuring(true, floor, zone);
    }

    public Measuring withFloor(int people) {
        return new Measuring(reading, people, zone);
    }

    public Measuring in(ZoneId hosts) {
        return new Measuring(reading, floor, hosts);
    }
}
