package io.kring.moderation;

import io.kring.cases.CitedRule;
import io.kring.cases.Measure;
import io.kring.metrics.Figure;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/**
 * How moderation went in one month, on the whole platform: numbers that are rounded to five, and none about fewer people than the
 * floor of {@link io.kring.metrics.Measuring}. Each is about the people whose contributions were decided on.
 *
 * @param decided   decisions on reports; a suspension counts from when a second person confirmed it
 * @param rejected  those that left everything as it was
 * @param measures  those by what was done; what was reversed since is in none of them
 * @param rules     those with a measure by the house rule they cite; rules that were cited too seldom are left out
 * @param appeals   that were made in the month
 * @param reversals measures that were taken back on appeal in the month
 * @param waited    from when a case began to wait to its decision; empty where it would be of too few
 */
public record Transparency(
        YearMonth month,
        Figure decided,
        Figure rejected,
        Map<Measure, Figure> measures,
        Map<CitedRule, Figure> rules,
        Figure appeals,
        Figure reversals,
        Optional<Wait> waited) {
    public Transparency {
        measures = Map.copyOf(measures);
        rules = Map.copyOf(rules);
    }

    /**
     * How long people waited, in whole hours, rounded up.
     *
     * @param median half of the cases were decided within it
     * @param most   nine of ten were
     */
    public record Wait(Duration median, Duration most) {}
}
