package io.kring.spi.metrics;

import io.kring.metrics.Cut;
import io.kring.metrics.Span;
import io.kring.metrics.Target;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal.
 *
 * @param owner    number of who sees to it
 * @param first    from which day on windows that close are looked at: the day of its baseline, or that on which it was set
 * @param measured whether the window that closed on the first day is its baseline
 * @param own      the host's own figure from before, in percent; null for none
 * @param source   where that comes from
 */
public record GoalRow(
        long id,
        String title,
        Target target,
        Span span,
        Cut cut,
        LocalDate due,
        long owner,
        LocalDate first,
        boolean measured,
        @Nullable BigDecimal own,
        @Nullable String source,
        List<LocalDate> followUps) {
    public GoalRow {
        followUps = List.copyOf(followUps);
    }
}
