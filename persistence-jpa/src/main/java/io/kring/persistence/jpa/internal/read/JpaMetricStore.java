package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.person.PersonId;
import io.kring.spi.Viewer;
import io.kring.spi.metrics.MetricStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is measured, through the host's connection. */
final class JpaMetricStore implements MetricStore {
    private final Door door;
    private final MetricSql sql;

    JpaMetricStore(Door door, MetricSql sql) {
        this.door = door;
        this.sql = sql;
    }

    @Override
    public void read(Viewer viewer, Collection<Long> posts, long day) {
        PersonId person = viewer.person();
        if (person == null) {
            return;
        }
        if (sql.locking) {
            sql.lock.rows(door, person.value());
        }
        Keyed.in(sql.read, posts, (query, keys) -> {
            @Nullable Object[] arguments = new @Nullable Object[1 + keys.length];
            arguments[0] = day;
            System.arraycopy(keys, 0, arguments, 1, keys.length);
            return List.of(query.update(door, Viewing.by(viewer, arguments)));
        });
    }

    @Override
    public int readers(long post, @Nullable Long author, long beforeDay) {
        return sql.readers.rows(door, post, author, beforeDay).get(0).integer();
    }

    @Override
    public List<Unsettled> unsettled(Instant publishedBefore, int most) {
        return sql.unsettled.rows(door, Micros.of(publishedBefore), most).stream()
                .map(JpaMetricStore::unsettled)
                .toList();
    }

    private static Unsettled unsettled(Cells row) {
        return new Unsettled(row.number(), row.numberOrNull(), Micros.read(row.number()));
    }

    @Override
    public void settle(long post, int readers) {
        sql.settle.update(door, post, readers);
    }
}
