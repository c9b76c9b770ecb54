package io.kring.memory.metrics;

import io.kring.spi.Viewer;
import io.kring.spi.metrics.MetricStore;
import io.kring.spi.row.ContributionRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, over the tables of one transaction.
 *
 * @param posts those of which reading counts; null for others
 */
public record MemoryMetrics(
        MetricTables tables, Function<Viewer, Reader> readers, LongFunction<@Nullable ContributionRow> posts)
        implements MetricStore {
    /** Somebody who reads. */
    public interface Reader {
        /** Their number; null for who has no row. */
        @Nullable
        Long number();

        /** Whether they find this post. */
        boolean find(long post);
    }

    @Override
    public void read(Viewer viewer, Collection<Long> read, long day) {
        Reader reader = readers.apply(viewer);
        Long person = reader.number();
        if (person != null) {
            read.stream()
                    .filter(post -> posts.apply(post) != null && reader.find(post))
                    .forEach(post -> tables.read(post, day, person));
        }
    }

    @Override
    public int readers(long post, @Nullable Long author, long beforeDay) {
        return tables.readers(post, author, beforeDay);
    }

    @Override
    public List<Unsettled> unsettled(Instant publishedBefore, int most) {
        return tables.unsettled()
                .map(posts::apply)
                .filter(Objects::nonNull)
                .filter(row -> row.publishedAt() != null && row.publishedAt().isBefore(publishedBefore))
                .limit(most)
                .map(row -> new Unsettled(row.id(), row.author(), Objects.requireNonNull(row.publishedAt())))
                .toList();
    }

    @Override
    public void settle(long post, int counted) {
        tables.settle(post, counted);
    }
}
