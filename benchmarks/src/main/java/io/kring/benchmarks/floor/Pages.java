package io.kring.benchmarks.floor;

import io.kring.benchmarks.line.Lines;
import io.kring.benchmarks.line.PostLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Cuts what was found to a page. */
final class Pages {
    private Pages() {}

    /** Microseconds since 1970. */
    static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    /** A post or a comment. */
    static Object line(ResultSet row) throws SQLException {
        return Hydration.isPost(row) ? Hydration.post(row) : Hydration.comment(row);
    }

    /** Where each row is an entry. */
    static Lines cut(List<?> rows) {
        return new Lines(List.copyOf(rows.subList(0, Math.min(ReadingFloor.PAGE, rows.size()))));
    }

    /** Where an entry ends with its post, which may follow a comment. */
    static Lines cutEntries(List<Object> rows) {
        int entries = 0;
        int end = 0;
        while (end < rows.size() && entries < ReadingFloor.PAGE) {
            entries += rows.get(end++) instanceof PostLine ? 1 : 0;
        }
        return new Lines(rows.subList(0, end));
    }
}
