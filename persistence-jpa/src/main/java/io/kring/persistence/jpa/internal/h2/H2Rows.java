package io.kring.persistence.jpa.internal.h2;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.imports.Bulk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Many rows as tables of values. A statement takes 64 of them, then 32, 16 and so on down to one, so that the texts are
 * few and short however many rows there are.
 */
public final class H2Rows implements Bulk {
    private static final int MOST = 64;
    private static final Pattern SEPARATOR = Pattern.compile(", ?");

    private final Door door;

    public H2Rows(Door door) {
        this.door = door;
    }

    @Override
    public List<Cells> query(String sql, String columns, List<@Nullable Object[]> rows) {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        SEPARATOR.splitAsStream(columns).forEach(column -> {
            int blank = column.indexOf(' ');
            names.add(column.substring(0, blank));
            types.add(column.substring(blank + 1));
        });
        List<Cells> found = new ArrayList<>();
        for (List<@Nullable Object[]> part : parts(rows)) {
            List<@Nullable Object> arguments = new ArrayList<>();
            String values = values(names, types, part, arguments);
            found.addAll(door.cells(sql.replace("{rows}", values), arguments.toArray()));
        }
        return found;
    }

    /** The rows in parts whose sizes are powers of two, the largest first. */
    static <T> List<List<T>> parts(List<T> rows) {
        List<List<T>> parts = new ArrayList<>();
        int from = 0;
        while (from < rows.size()) {
            int size = Math.min(MOST, Integer.highestOneBit(rows.size() - from));
            parts.add(rows.subList(from, from + size));
            from += size;
        }
        return parts;
    }

    /** The rows as a table {@code r}, its cells as arguments after those that are there. */
    static String values(
            List<String> names, List<String> types, List<@Nullable Object[]> rows, List<@Nullable Object> arguments) {
        StringBuilder values = new StringBuilder("(values ");
        for (@Nullable Object[] row : rows) {
            values.append(values.length() == 8 ? "(" : ", (");
            int first = arguments.size();
            arguments.addAll(Arrays.asList(row));
            for (int i = 0; i < row.length; i++) {
                values.append(i == 0 ? "" : ", ").append(cell(first + i + 1, types.get(i)));
            }
            values.append(')');
        }
        return values.append(") r(")
                .append(String.join(", ", names))
                .append(')')
                .toString();
    }

    static String cell(int argument, String type) {
        return "cast(?" + argument + " as " + type + ")";
    }
}
