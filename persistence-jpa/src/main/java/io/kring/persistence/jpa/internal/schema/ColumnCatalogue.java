package io.kring.persistence.jpa.internal.schema;

import io.kring.persistence.jpa.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What every column holds, why and how long: read from the comments beside the columns in PostgreSQL's migrations. */
public final class ColumnCatalogue {
    private static final Pattern TABLE =
            Pattern.compile("^(?:create table(?: if not exists)?|alter table) \\$\\{table}(\\w+).*?-- [^|]+\\| (.+)$");
    private static final Pattern COLUMN = Pattern.compile(
            "^ +(?:add column )?(\\w+) .*-- (key|personal|content|setting|technical): ([^|]+?)(?: \\| (.+))?$");

    private ColumnCatalogue() {}

    /** Every column of every table. */
    public static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Migration migration : Migration.ALL) {
            String table = "";
            String retention = "";
            for (String line :
                    migration.script(Dialect.POSTGRESQL).text().lines().toList()) {
                Matcher head = TABLE.matcher(line);
                Matcher column = COLUMN.matcher(line);
                if (head.matches()) {
                    table = head.group(1);
                    retention = head.group(2);
                } else if (column.matches()) {
                    columns.add(new Column(
                            table,
                            column.group(1),
                            Column.Category.valueOf(column.group(2).toUpperCase(Locale.ROOT)),
                            column.group(3),
                            column.group(4) == null ? retention : column.group(4)));
                }
            }
        }
        return List.copyOf(columns);
    }
}
