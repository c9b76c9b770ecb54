package io.kring.limit;

import io.kring.error.Misconfigured;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * The host's limits.
 *
 * @param grace how long an author may change or take back a text without a trace for others; 10 minutes by default (P19)
 * @param notice how long ahead members are told that a community or post becomes visible to more people; 7 days
 */
public record Limits(Map<Limit, Integer> values, Duration grace, Duration notice) {
    /** What no limit exceeds, because storages reserve no more; the defaults stay well below it. */
    private static final int CEILING = 1_000_000;

    public Limits {
        values = Map.copyOf(values);
        values.forEach((limit, value) -> {
            if (value < 1 || value > CEILING || (limit == Limit.REPLY_DEPTH && value > 8)) {
                throw new Misconfigured("limit.invalid", limit + " cannot be " + value);
            }
        });
        if (grace.isNegative() || notice.isNegative()) {
            throw new Misconfigured("limit.invalid", "grace and notice cannot be negative");
        }
    }

    public static Limits standard() {
        return new Limits(Map.of(), Duration.ofMinutes(10), Duration.ofDays(7));
    }

    public int of(Limit limit) {
        return values.getOrDefault(limit, limit.standard());
    }

    public Limits with(Limit limit, int value) {
        EnumMap<Limit, Integer> changed = new EnumMap<>(Limit.class);
        changed.putAll(values);
        changed.put(limit, value);
        return new Limits(changed, grace, notice);
    }

    public Limits withGrace(Duration newGrace) {
        return new Limits(values, newGrace, notice);
    }

    public Limits withNotice(Duration newNotice) {
        return new Limits(values, grace, newNotice);
    }
}
