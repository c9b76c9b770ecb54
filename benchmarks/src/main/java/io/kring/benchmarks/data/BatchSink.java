package io.kring.benchmarks.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** JDBC batches, a commit each. */
record BatchSink(DataSource source, String prefix) implements Sink {
    private static final int BATCH = 5_000;

    @Override
    public void rows(String table, List<String> columns, Stream<@Nullable Object[]> rows) {
        String sql = "insert into " + prefix + table + " (" + String.join(", ", columns)
                + ") overriding system value values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
        try (Connection connection = source.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            int waiting = 0;
            for (Iterator<@Nullable Object[]> each = rows.iterator(); each.hasNext(); ) {
                @Nullable Object[] row = each.next();
                for (int i = 0; i < row.length; i++) {
                    insert.setObject(i + 1, row[i]);
                }
                insert.addBatch();
                if (++waiting == BATCH || !each.hasNext()) {
                    insert.executeBatch();
                    connection.commit();
                    waiting = 0;
                }
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
