package io.kring.metrics;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a goal asks for (P22): that this share of the population took a step.
 *
 * @param percent more than 0 and at most 100; else {@link InvalidInput} with the code {@code target.percent}
 */
public record Target(Step step, ShareKind kind, BigDecimal percent) {
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    public Target {
        if (percent.signum() <= 0 || percent.compareTo(ALL) > 0) {
            throw new InvalidInput(
                    new Violation("percent", "target.percent", "a target is more than 0 and at most 100 percent"));
        }
    }

    /** The fewest people of a population of this size that reach it. */
    public int needed(int population) {
        return percent.multiply(BigDecimal.valueOf(population))
                .divide(ALL, 0, RoundingMode.CEILING)
                .intValueExact();
    }

    /** Whether it is reached, exactly and not after rounding, and by how many people. */
    public Verdict judged(Ladder measured) {
        Share figure = measured.figure(kind, step);
        return figure.kind() == Share.Kind.COUNTED
                ? Verdict.by(figure.count().orElseThrow()
                        - needed(figure.population().orElseThrow()))
                : Verdict.unknown();
    }
}
