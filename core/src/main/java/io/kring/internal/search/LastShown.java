package io.kring.internal.search;

import io.kring.internal.Cursors;
import io.kring.page.Cursor;
import io.kring.spi.row.ContributionView;
import io.kring.spi.search.IndexHit;
import io.kring.spi.search.IndexQuery;
import io.kring.spi.search.SearchIndex;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

/**
 * What was shown last, behind which the next page begins. It names what somebody has seen and the day, and no rank: that is
 * a number of the index, and is another one as soon as somebody writes.
 *
 * @param day by which age counts, on all pages the same
 * @param ids of the last few, so that the place is found when one of them is gone
 */
record LastShown(LocalDate day, List<Long> ids) {
    private static final int FEW = 3;

    static LastShown of(List<ContributionView> shown, Instant day) {
        return new LastShown(
                LocalDate.ofInstant(day, ZoneOffset.UTC),
                shown.subList(Math.max(0, shown.size() - FEW), shown.size()).stream()
                        .map(view -> view.row().id())
                        .toList());
    }

    static LastShown of(String list, Cursor cursor) {
        String[] parts = Cursors.read(list, cursor).split(":", -1);
        try {
            List<Long> ids = Arrays.stream(parts).skip(1).map(Long::valueOf).toList();
            if (!ids.isEmpty() && ids.size() <= FEW) {
                return new LastShown(LocalDate.parse(parts[0]), ids);
            }
        } catch (DateTimeException | NumberFormatException forged) {
            throw Cursors.invalid();
        }
        throw Cursors.invalid();
    }

    Cursor cursor(String list) {
        StringBuilder place = new StringBuilder(day.toString());
        ids.forEach(id -> place.append(':').append(id));
        return Cursors.write(list, place.toString());
    }

    /** The same question from there on; from the beginning where none of them is found any more. */
    IndexQuery next(IndexQuery first, SearchIndex index) {
        IndexQuery then = first.at(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        List<IndexHit> still = index.find(then.among(ids).most(FEW));
        return still.isEmpty() ? then : then.after(still.get(still.size() - 1));
    }
}
