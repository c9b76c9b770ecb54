package io.kring.benchmarks.measure;

import java.util.Arrays;

/** Times of one side in microseconds. */
public record Timings(double p10, double p50, double p99) {
    static Timings of(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Timings(at(sorted, 0.10), at(sorted, 0.50), at(sorted, 0.99));
    }

    private static double at(long[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(part * (sorted.length - 1)))] / 1_000.0;
    }
}
