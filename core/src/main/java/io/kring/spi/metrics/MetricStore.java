package io.kring.spi.metrics;

import io.kring.spi.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of what is measured. Days are counted from 1 January 1970, in the host's time zone. */
public interface MetricStore {
    /** How long raw reads stay; forgotten by {@link io.kring.spi.DueStore#forget}. */
    Duration RETENTION = Duration.ofDays(35);

    /**
     * Records that the viewer read these posts on a day, as far as they find them, they are VISIBLE, and no practice
     * community; once for each day. Nothing for who has no row.
     */
    void read(Viewer viewer, Collection<Long> posts, long day);

    /**
     * How many people read a post before this day, but for its author: what was settled, or else counted now.
     *
     * @param author number of the author; null where there is none
     */
    int readers(long post, @Nullable Long author, long beforeDay);

    /** Posts that were read, were published before this moment, and are not settled; at most so many. */
    List<Unsettled> unsettled(Instant publishedBefore, int most);

    /** What was counted for a post is final; nothing where it is settled already. */
    void settle(long post, int readers);

    /** A post whose readers are to be counted for good. */
    record Unsettled(long post, @Nullable Long author, Instant publishedAt) {}
}
