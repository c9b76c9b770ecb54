package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Cells;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of a feed that fills a page.
 *
 * @param from    position from which on there is enough
 * @param sources names of the sources that have any of it, each between commas; null for all
 */
record Needed(long from, @Nullable String sources) {
    /** Everything. */
    static final Needed ALL = new Needed(0, null);

    /** By the newest position and the name of each source, newest first. */
    static Needed of(List<Cells> newest, int page) {
        Set<Long> positions = new HashSet<>();
        StringBuilder names = new StringBuilder(",");
        long from = 0;
        for (Cells row : newest) {
            Long position = row.numberOrNull();
            if (position == null || (positions.size() == page && !positions.contains(position))) {
                return new Needed(positions.size() == page ? from : 0, names.toString());
            }
            positions.add(position);
            from = position;
            names.append(row.text()).append(',');
        }
        if (positions.size() == page) {
            return new Needed(from, names.toString());
        }
        return newest.size() < FeedSql.SOURCES * page ? new Needed(0, names.toString()) : ALL;
    }
}
