package io.kring.persistence.jpa.internal.schema;

import io.kring.persistence.jpa.Dialect;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;

/** Whether the database keeps what it said it has committed. */
public final class Durability {
    private static final String SETTING = """
            select database_path() is not null and not exists (
                select 1 from information_schema.settings where setting_name = 'WRITE_DELAY' and setting_value = '0')
            """;

    private Durability() {}

    /** What an operator should change; empty where all is well. */
    public static List<String> warnings(Transactions transactions, Dialect dialect) {
        if (dialect != Dialect.H2) {
            return List.of();
        }
        boolean delayed = transactions.run(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(SETTING)) {
                return row.next() && row.getBoolean(1);
            }
        });
        return delayed
                ? List.of("H2 may lose commits of the last half second in a crash; add ;WRITE_DELAY=0 to its URL")
                : List.of();
    }
}
