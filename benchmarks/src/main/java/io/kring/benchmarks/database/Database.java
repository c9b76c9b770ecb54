package io.kring.benchmarks.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.kring.persistence.jpa.Dialect;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A database with one connection pool, which Kring (through Hibernate) and hand-written SQL share. */
public final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 20;

    /** Durable; statements stay planned, as a host would want them; no answer comes from the one before. */
    private static final String H2 =
            ";WRITE_DELAY=0;QUERY_CACHE_SIZE=512;CACHE_SIZE=262144;LOCK_TIMEOUT=5000;OPTIMIZE_REUSE_RESULTS=0";

    private final Dialect dialect;
    private final StatementCount count;
    private final EntityManagerFactory emf;
    private final HikariDataSource pool;
    private final @Nullable PostgresqlServer server;

    private Database(Dialect dialect, String url, @Nullable PostgresqlServer server) {
        this.dialect = dialect;
        this.server = server;
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(url);
        settings.setMaximumPoolSize(CONNECTIONS);
        this.pool = new HikariDataSource(settings);
        this.count = new StatementCount(pool);
        this.emf = Persistence.createEntityManagerFactory(
                "benchmarks", Map.of("jakarta.persistence.nonJtaDataSource", count.source()));
    }

    /** Starts a database on what is in a folder, if anything; a commit is on the disk when it returns. */
    public static Database start(Dialect dialect, Path folder) {
        return switch (dialect) {
            case POSTGRESQL -> {
                PostgresqlServer server = PostgresqlServer.start(folder);
                yield new Database(dialect, server.url(), server);
            }
            case H2 ->
                new Database(dialect, "jdbc:h2:file:" + folder.resolve("kring").toAbsolutePath() + H2, null);
        };
    }

    public Dialect dialect() {
        return dialect;
    }

    public EntityManagerFactory emf() {
        return emf;
    }

    public StatementCount count() {
        return count;
    }

    public DataSource source() {
        return count.source();
    }

    /** Executes each statement, with a commit. */
    public void execute(String... statements) {
        try (Connection connection = source().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of each row; what differs between calls is an argument, or it would crowd out planned texts. */
    public List<String> column(String sql, Object... arguments) {
        try (Connection connection = source().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return column(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How the database carries out a statement; what it writes is rolled back. */
    public List<String> plan(Executed executed) {
        String explain = dialect == Dialect.POSTGRESQL ? "explain (analyze, buffers) " : "explain analyze ";
        try (Connection connection = source().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(explain + executed.sql())) {
                executed.bind(statement);
                return column(statement);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            return List.of("no plan: " + e.getMessage());
        }
    }

    /** The settings that decide what a commit means. */
    public String durability() {
        return switch (dialect) {
            case POSTGRESQL ->
                "fsync " + column("show fsync").get(0) + ", synchronous_commit "
                        + column("show synchronous_commit").get(0) + ", shared_buffers "
                        + column("show shared_buffers").get(0);
            case H2 -> "a file of the process, " + H2.substring(1).replace(";", ", ");
        };
    }

    /** Name and version. */
    public String product() {
        try (Connection connection = source().getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Name and version of its driver. */
    public String driver() {
        try (Connection connection = source().getConnection()) {
            return connection.getMetaData().getDriverName() + " "
                    + connection.getMetaData().getDriverVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> column(PreparedStatement statement) throws SQLException {
        List<String> column = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                column.add(rows.getString(1));
            }
        }
        return column;
    }

    @Override
    public void close() {
        emf.close();
        pool.close();
        if (server != null) {
            server.close();
        }
    }
}
