package io.kring.persistence.jpa.internal.postgresql;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Json;
import io.kring.persistence.jpa.internal.imports.Bulk;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Many rows as one JSON parameter. */
public final class PostgresRows implements Bulk {
    private static final Pattern SEPARATOR = Pattern.compile(", ?");

    private final Door door;

    public PostgresRows(Door door) {
        this.door = door;
    }

    @Override
    public List<Cells> query(String sql, String columns, List<@Nullable Object[]> rows) {
        List<String> names = SEPARATOR
                .splitAsStream(columns)
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toList();
        return door.cells(sql.replace("{rows}", source(1, columns)), json(names, rows));
    }

    /** Rows as a JSON array of objects; what is null is left out. */
    static String json(List<String> names, List<@Nullable Object[]> rows) {
        StringBuilder json = new StringBuilder(64 * rows.size()).append('[');
        for (@Nullable Object[] row : rows) {
            json.append(json.length() == 1 ? "{" : ",{");
            for (int i = 0; i < names.size(); i++) {
                if (row[i] != null) {
                    json.append(json.charAt(json.length() - 1) == '{' ? "" : ",");
                    Json.append(json, names.get(i));
                    Json.append(json.append(':'), row[i]);
                }
            }
            json.append('}');
        }
        return json.append(']').toString();
    }

    /** A parameter of such rows as a table {@code r}. */
    static String source(int argument, String columns) {
        return "json_to_recordset(cast(?" + argument + " as json)) as r(" + columns + ")";
    }
}
