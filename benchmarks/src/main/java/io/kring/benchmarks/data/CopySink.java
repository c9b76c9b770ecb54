package io.kring.benchmarks.data;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL's COPY. */
record CopySink(DataSource source, String prefix) implements Sink {
    private static final int CHUNK = 1 << 16;

    @Override
    public void rows(String table, List<String> columns, Stream<@Nullable Object[]> rows) {
        try (Connection connection = source.getConnection()) {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + prefix + table + " (" + String.join(", ", columns) + ") from stdin");
            StringBuilder text = new StringBuilder(2 * CHUNK);
            for (Iterator<@Nullable Object[]> each = rows.iterator(); each.hasNext(); ) {
                append(text, each.next());
                if (text.length() > CHUNK || !each.hasNext()) {
                    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    text.setLength(0);
                }
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void append(StringBuilder text, @Nullable Object[] row) {
        for (int i = 0; i < row.length; i++) {
            text.append(i == 0 ? "" : "\t");
            if (row[i] instanceof String value) {
                text.append(value.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t"));
            } else {
                text.append(row[i] == null ? "\\N" : row[i]);
            }
        }
        text.append('\n');
    }
}
