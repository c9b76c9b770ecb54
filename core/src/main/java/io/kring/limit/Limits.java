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
 * @param consultation how long a draft of house rules is at least in consultation; 7 days by default, 90 at most, zero for
 *     who consults elsewhere (P21)
 */
public record Limits(Map<Limit, Integer> values, Duration grace, Duration notice, Duration consultation) {
    /** The longest that a consultation may have to last. */
    public static final Duration LONGEST_CONSULTATION = Duration.ofDays(90);

    public Limits {
        values = Map.copyOf(values);
        values.forEach((limit, value) -> {
            if (value < 1 || value > limit.highest()) {
                throw new Misconfigured("limit.invalid", limit + " cannot be " + value);
            }
        });
        if (grace.isNegative() || notice.isNegative()) {
            throw new Misconfigured("limit.invalid", "grace and notice cannot be negative");
        }
        if (consultation.isNegative() || consultation.compareTo(LONGEST_CONSULTATION) > 0) {
            throw new Misconfigured("limit.invalid", "a consultation lasts 0 to 90 days");
        }
    }

    public static Limits standard() {
        return new Limits(Map.of(), Duration.ofMinutes(10), Duration.ofDays(7), Duration.ofDays(7));
    }

    public int of(Limit limit) {
        return values.getOrDefault(limit, limit.standard());
    }

    public Limits with(Limit limit, int value) {
        EnumMap<Limit, Integer> changed = new EnumMap<>(Limit.class);
        changed.putAll(values);
        changed.put(limit, value);
        return new Limits(changed, grace, notice, consultation);
    }

    public Limits withGrace(Duration newGrace) {
        return new Limits(values, newGrace, notice, consultation);
    }

    public Limits withNotice(Duration newNotice) {
        return new Limits(values, grace, newNotice, consultation);
    }

    public Limits withConsultation(Duration newConsultation) {
        return new Limits(values, grace, notice, newConsultation);
    }
}
