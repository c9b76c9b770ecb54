package io.kring.benchmarks.measure;

import java.util.Locale;

/**
 * Ratios of p50 that are asked for.
 *
 * @param best where the goal is
 * @param most what is still accepted
 */
public record Goal(double best, double most) {
    /** Nothing is asked. */
    public static final Goal NONE = new Goal(Double.MAX_VALUE, Double.MAX_VALUE);

    /** What is asked, in words. */
    public String asked() {
        if (best == Double.MAX_VALUE) {
            return "";
        }
        return best == most
                ? String.format(Locale.ROOT, "≤ %.2f", best)
                : String.format(Locale.ROOT, "≤ %.2f, at the least %.2f", best, most);
    }

    /** Whether it was reached, in words. */
    public String met(double ratio) {
        if (best == Double.MAX_VALUE) {
            return "";
        }
        return ratio <= best ? "yes" : ratio <= most ? "at the least" : "**no**";
    }
}
