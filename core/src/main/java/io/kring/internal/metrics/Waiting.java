package io.kring.internal.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long questions waited for their first answer.
 *
 * @param median the one in the middle, or the mean of the two
 * @param p90    the shortest time within which nine in ten were answered
 */
record Waiting(Duration median, Duration p90) {
    /** Empty where nothing was answered. */
    static Optional<Waiting> of(List<Duration> times) {
        if (times.isEmpty()) {
            return Optional.empty();
        }
        List<Duration> sorted = times.stream().sorted().toList();
        int count = sorted.size();
        Duration median =
                sorted.get((count - 1) / 2).plus(sorted.get(count / 2)).dividedBy(2);
        return Optional.of(new Waiting(median, sorted.get((count * 9 + 9) / 10 - 1)));
    }
}
