package io.kring.benchmarks.floor;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Plain JDBC. In a text {@code {post}} is a table and {@code ?2} the second argument, as often as it is needed. */
final class Jdbc {
    private static final Pattern ARGUMENT = Pattern.compile("\\?(\\d+)");
    private static final Pattern TABLE = Pattern.compile("\\{([a-z_]+)}");

    private final DataSource source;
    private final String prefix;
    private final Map<String, Text> texts = new ConcurrentHashMap<>();

    Jdbc(DataSource source, String prefix) {
        this.source = source;
        this.prefix = prefix;
    }

    /** A text as the driver takes it, and which argument stands at which place. */
    private record Text(String sql, List<Integer> arguments) {}

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> T reading(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        }
    }

    <T> T writing(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            T result;
            try {
                result = work.on(connection);
                connection.commit();
            } finally {
                connection.setAutoCommit(true);
            }
            return result;
        }
    }

    <T> List<T> rows(Connection connection, String sql, Row<T> reader, @Nullable Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        }
    }

    int update(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    private PreparedStatement prepared(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        Text text = texts.computeIfAbsent(sql, this::text);
        PreparedStatement statement = connection.prepareStatement(text.sql());
        for (int i = 0; i < text.arguments().size(); i++) {
            statement.setObject(i + 1, arguments[text.arguments().get(i) - 1]);
        }
        return statement;
    }

    private Text text(String sql) {
        List<Integer> arguments = ARGUMENT.matcher(sql)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        String filled = TABLE.matcher(sql).replaceAll(Matcher.quoteReplacement(prefix) + "$1");
        return new Text(ARGUMENT.matcher(filled).replaceAll("?"), arguments);
    }
}
