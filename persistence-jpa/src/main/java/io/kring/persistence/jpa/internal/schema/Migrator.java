package io.kring.persistence.jpa.internal.schema;

import io.kring.persistence.jpa.Dialect;
import io.kring.persistence.jpa.internal.door.Tables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Brings the tables to the version that this Kring needs, one node at a time. */
public final class Migrator {
    private final Transactions transactions;
    private final Tables tables;

    public Migrator(Transactions transactions, Tables tables) {
        this.transactions = transactions;
        this.tables = tables;
    }

    /**
     * Applies what is missing.
     *
     * @return the versions that were applied; empty when there was nothing to do
     */
    public List<String> migrate() {
        return tables.dialect() == Dialect.POSTGRESQL ? onPostgresql() : onH2();
    }

    /** The version of the tables; empty where there are none. */
    public Optional<String> version() {
        int version = transactions.run(this::applied);
        return version == 0 ? Optional.empty() : Optional.of(Integer.toString(version));
    }

    private List<String> onPostgresql() {
        return transactions.run(connection -> {
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(7, ?)")) {
                lock.setInt(1, tables.table().hashCode());
                lock.execute();
            }
            return missing(connection);
        });
    }

    /** H2 commits with each change of a table, so that the lock is held by a connection of its own meanwhile. */
    private List<String> onH2() {
        String locks = tables.in("{lock}");
        transactions.run(connection -> {
            execute(connection, "create table if not exists " + locks + "(name varchar(40) not null primary key)");
            return 0;
        });
        transactions.run(connection -> {
            execute(connection, "merge into " + locks + " key (name) values ('migration')");
            return 0;
        });
        return transactions.run(holder -> {
            execute(holder, "select name from " + locks + " where name = 'migration' for update");
            return transactions.run(this::missing);
        });
    }

    private List<String> missing(Connection connection) throws SQLException {
        int applied = applied(connection);
        List<String> done = new ArrayList<>();
        for (Migration migration : Migration.ALL) {
            if (migration.version() > applied) {
                for (String statement : migration.script(tables.dialect()).statements(tables)) {
                    execute(connection, statement);
                }
                done.add(Integer.toString(migration.version()));
            }
        }
        return List.copyOf(done);
    }

    private int applied(Connection connection) throws SQLException {
        if (!SchemaCheck.exists(connection, tables)) {
            return 0;
        }
        String newest = tables.in("select max(cast(version as int)) from {schema}");
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(newest)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
