package io.kring.internal.metrics;

import io.kring.metrics.Measuring;
import io.kring.metrics.Metrics;
import io.kring.spi.UnitOfWork;
import io.kring.spi.metrics.MetricStore.Unsettled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keeps what was counted for a post once its days are over, before the reads behind it are forgotten. */
public final class Settling {
    /** A day more than what is counted: it ends in the host's time zone. */
    private static final Duration OVER = Duration.ofDays(Metrics.REACH_DAYS + 1L);

    private final Measuring measuring;

    public Settling(Measuring measuring) {
        this.measuring = measuring;
    }

    /** How many posts were settled, at most so many. */
    public int settle(UnitOfWork unit, Instant now, int most) {
        List<Unsettled> over = unit.metrics().unsettled(now.minus(OVER), most);
        for (Unsettled post : over) {
            long until =
                    post.publishedAt().atZone(measuring.zone()).toLocalDate().toEpochDay() + Metrics.REACH_DAYS;
            unit.metrics().settle(post.post(), unit.metrics().readers(post.post(), post.author(), until));
        }
        return over.size();
    }
}
