package io.kring.benchmarks.measure;

import java.util.Locale;

/**
 * Ratios of p50 that are asked for.
 *
 * @param best   where the goal is
 * @param most   what is still accepted
 * @param micros the most that Kring's p50 may be, too
 */
public record Goal(double best, double most, double micros) {
    /** Nothing is asked. */
    public static final Goal NONE = new Goal(Double.MAX_VALUE, Double.MAX_VALUE);

    /** Whatever time it takes. */
    public Goal(double best, double most) {
        this(best, most, Double.MAX_VALUE);
    }

    /** So many microseconds, whatever the other side takes. */
    public static Goal within(double micros) {
        return new Goal(Double.MAX_VALUE, Double.MAX_VALUE, micros);
    }

    /** What is asked, in words. */
    public String asked() {
        String ratio = best == Double.MAX_VALUE
                ? ""
                : best == most
                        ? String.format(Locale.ROOT, "≤ %.2f", best)
                        : String.format(Locale.ROOT, "≤ %.2f, at the least %.2f", best, most);
        String time = micros == Double.MAX_VALUE ? "" : String.format(Locale.ROOT, "≤ %,.0f µs", micros);
        return ratio + (ratio.isEmpty() || time.isEmpty() ? "" : ", ") + time;
    }

    /** Whether it was reached, in words. */
    public String met(double ratio, double p50) {
        if (equals(NONE)) {
            return "";
        }
        return p50 > micros || ratio > most ? "**no**" : ratio <= best ? "yes" : "at the least";
    }
}
