package io.kring.persistence.jpa.internal.schema;

import io.kring.error.Misconfigured;
import io.kring.persistence.jpa.internal.door.Tables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Compares the tables that are there with those this Kring needs. */
public final class SchemaCheck {
    private static final String COLUMNS = """
            select lower(table_name), lower(column_name) from information_schema.columns
            where lower(table_schema) = lower(coalesce(cast(? as varchar), cast(current_schema as varchar)))
              and lower(table_name) like ? escape '!'
            """;
    private static final String TABLE = """
            select table_name from information_schema.tables
            where lower(table_schema) = lower(coalesce(cast(? as varchar), cast(current_schema as varchar)))
              and lower(table_name) = ?
            """;
    private static final String REMEDY = "; run KringSchema.migrate()";

    private SchemaCheck() {}

    /**
     * Throws when the tables do not fit.
     *
     * @throws Misconfigured with the code {@code storage.schema}, naming what is missing and the remedy
     */
    public static void check(Transactions transactions, Tables tables) {
        Set<String> present = transactions.run(connection -> columns(connection, tables));
        if (present.isEmpty()) {
            throw new Misconfigured("storage.schema", "there are no tables " + tables.table() + "*" + REMEDY);
        }
        int version = new Migrator(transactions, tables)
                .version()
                .map(Integer::valueOf)
                .orElse(0);
        if (version < Migration.needed()) {
            throw new Misconfigured(
                    "storage.schema",
                    "the tables have version " + version + " and version " + Migration.needed() + " is needed"
                            + REMEDY);
        }
        List<String> missing = new ArrayList<>();
        for (Column column : ColumnCatalogue.columns()) {
            if (!present.contains(column.table() + "." + column.name())) {
                missing.add(column.table() + "." + column.name());
            }
        }
        if (!missing.isEmpty()) {
            throw new Misconfigured("storage.schema", "missing in the tables " + tables.table() + "*: " + missing);
        }
    }

    /** Whether any migration was ever applied. */
    static boolean exists(Connection connection, Tables tables) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TABLE)) {
            statement.setString(1, tables.schema());
            statement.setString(2, tables.prefix() + "schema");
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Plain names of tables and columns, as {@code table.column}. */
    public static Set<String> columns(Connection connection, Tables tables) throws SQLException {
        Set<String> names = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, tables.schema());
            statement.setString(2, tables.prefix().toLowerCase(Locale.ROOT).replace("_", "!_") + "%");
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1).substring(tables.prefix().length()) + "." + rows.getString(2));
                }
            }
        }
        return names;
    }
}
