package io.kring.persistence.jpa;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** One database of each kind for all tests of a JVM; each test has a schema of its own. */
public final class TestDatabase {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private String reused = "";
    private final StatementCount count;
    private final String url;
    private final EntityManagerFactory emf;

    private TestDatabase(String url) {
        this.url = url;
        count = StatementCount.around(pool(url));
        emf = emf(count.dataSource(), Map.of());
    }

    /** H2 in a file; commits are not forced to the disk, which no test here looks at. */
    public static TestDatabase h2() {
        return H2Holder.DATABASE;
    }

    /** PostgreSQL; the test is skipped where it cannot start, and fails there when {@code kring.ci} is true. */
    public static TestDatabase postgresql() {
        return PostgresHolder.database();
    }

    /** A host's persistence unit on a data source. */
    public static EntityManagerFactory emf(DataSource source, Map<String, ?> more) {
        Map<String, Object> settings = new java.util.HashMap<>(more);
        settings.put("jakarta.persistence.nonJtaDataSource", source);
        settings.put("hibernate.allow_update_outside_transaction", "false");
        return Persistence.createEntityManagerFactory("host", settings);
    }

    /** A pool that does not roll back after a commit: on H2 that would throw away what the connection has prepared. */
    public static HikariDataSource pool(String url) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(40);
        settings.setMinimumIdle(1);
        return new HikariDataSource(settings);
    }

    public StatementCount count() {
        return count;
    }

    /** Where other processes find PostgreSQL; the file of H2 belongs to this one. */
    public String url() {
        return url;
    }

    public DataSource dataSource() {
        return count.dataSource();
    }

    public EntityManagerFactory emf() {
        return emf;
    }

    /** A new empty schema's name. */
    public String newSchema() {
        String name = "t" + SCHEMAS.incrementAndGet();
        execute("create schema " + name);
        return name;
    }

    /**
     * A storage with nothing in it, opened. All have one schema, which is emptied: making tables takes longer than most
     * tests, statements stay prepared, and H2 goes through all that a connection has prepared at every write.
     */
    public synchronized JpaStorage freshStorage() {
        if (reused.isEmpty()) {
            reused = newSchema();
            return storageIn(reused);
        }
        empty(reused);
        JpaStorage storage = JpaStorage.on(emf).schema(reused);
        storage.open(Instant.now());
        return storage;
    }

    /**
     * Leaves what the migration itself has put there. Rows are deleted, not truncated: that would make both databases
     * plan every statement anew. Nothing refers to tables that are not named here.
     */
    private void empty(String schema) {
        List<String> deletions = new ArrayList<>();
        try (Connection connection = count.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            String named = "select lower(table_name) from information_schema.tables where lower(table_schema) = '%s'"
                    + " and lower(table_name) not in ('kring_schema', 'kring_lock', 'kring_sequencer', 'kring_node'"
                    + ", 'kring_contribution', 'kring_community', 'kring_place')";
            try (ResultSet rows = statement.executeQuery(named.formatted(schema))) {
                while (rows.next()) {
                    deletions.add(rows.getString(1));
                }
            }
            deletions.addAll(List.of(
                    "kring_contribution where id <> post", "kring_contribution", "kring_community", "kring_place"));
            for (String deletion : deletions) {
                statement.addBatch("delete from " + schema + "." + deletion);
            }
            statement.addBatch("update " + schema + ".kring_sequencer set next = 1");
            statement.addBatch("update " + schema
                    + ".kring_node set owner = '', lease_until = 0, used_until = 0 where used_until > 0");
            statement.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A storage in an empty schema. */
    public JpaStorage storageIn(String schema) {
        KringSchema.of(count.dataSource()).schema(schema).migrate();
        JpaStorage storage = JpaStorage.on(emf).schema(schema);
        storage.open(Instant.now());
        return storage;
    }

    public void execute(String sql) {
        try (Connection connection = count.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one number that a query gives. */
    public long number(String sql) {
        try (Connection connection = count.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class H2Holder {
        static final TestDatabase DATABASE = start();

        private static TestDatabase start() {
            try {
                Path folder = Files.createTempDirectory("kring-h2");
                return new TestDatabase(
                        "jdbc:h2:file:" + folder.resolve("kring") + ";LOCK_TIMEOUT=5000;QUERY_CACHE_SIZE=512");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class PostgresHolder {
        private static TestDatabase database;
        private static String failure = "";

        static synchronized TestDatabase database() {
            if (database == null && failure.isEmpty()) {
                start();
            }
            if (database == null) {
                if (Boolean.getBoolean("kring.ci")) {
                    fail("PostgreSQL does not start: " + failure);
                }
                abort("PostgreSQL does not start here: " + failure);
            }
            return database;
        }

        private static void start() {
            try {
                // Few rows, many texts: neither plans that are made anew for every value nor compiled ones are worth
                // it.
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("plan_cache_mode", "force_generic_plan")
                        .setServerConfig("jit", "off")
                        .start();
                database = new TestDatabase(server.getJdbcUrl("postgres", "postgres"));
            } catch (IOException | RuntimeException e) {
                failure = e.toString();
            }
        }
    }
}
