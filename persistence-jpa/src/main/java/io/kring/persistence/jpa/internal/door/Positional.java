package io.kring.persistence.jpa.internal.door;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text as a driver takes it.
 *
 * @param sql       with a plain {@code ?} for each argument
 * @param arguments which argument stands at each place, from 1
 */
record Positional(String sql, List<Integer> arguments) {
    private static final Pattern ARGUMENT = Pattern.compile("\\?(\\d+)");

    /** Of a text with {@code ?1}, {@code ?2} and so on. */
    static Positional of(String numbered) {
        List<Integer> arguments = new ArrayList<>();
        Matcher found = ARGUMENT.matcher(numbered);
        while (found.find()) {
            arguments.add(Integer.valueOf(found.group(1)));
        }
        return new Positional(found.replaceAll("?"), List.copyOf(arguments));
    }

    /** Its rows. */
    List<Object[]> rows(Connection connection, @Nullable Object... given) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, given);
            try (ResultSet result = statement.executeQuery()) {
                return rows(result);
            }
        }
    }

    private static List<Object[]> rows(ResultSet result) throws SQLException {
        int columns = result.getMetaData().getColumnCount();
        List<Object[]> rows = new ArrayList<>();
        while (result.next()) {
            Object[] cells = new Object[columns];
            for (int i = 0; i < columns; i++) {
                cells[i] = result.getObject(i + 1);
            }
            rows.add(cells);
        }
        return rows;
    }

    /** How many rows it touched. */
    int update(Connection connection, @Nullable Object... given) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, given);
            return statement.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, @Nullable Object... given) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            statement.setObject(i + 1, given[arguments.get(i) - 1]);
        }
    }
}
