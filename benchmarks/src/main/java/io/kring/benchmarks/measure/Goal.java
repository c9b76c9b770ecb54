package io.kring.benchmarks.measure;

import java.util.Locale;

/**
 * Ratios of p50.
 *
 * @param best where the goal is
 * @param most what is still accepted
 */
public record Goal(double best, double most) {
    /** Nothing is asked. */
    public static final Goal NONE = new Goal(Double.MAX_VALUE, Double.MAX_VALUE);

    /** What came of it. */
    public String verdict(double ratio) {
        if (best == Double.MAX_VALUE) {
            return "–";
        }
        String asked = best == most
                ? String.format(Locale.ROOT, "≤ %.2f", best)
                : String.format(Locale.ROOT, "≤ %.2f, at least %.2f", best, most);
        return asked + (ratio <= best ? ": reached" : ratio <= most ? ": accepted" : ": **missed**");
    }
}
