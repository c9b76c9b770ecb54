package io.kring.example.stackexchange;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.kring.spi.Storage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The real dump on PostgreSQL; skipped where it cannot start, and fails there when {@code kring.ci} is true. */
class PostgresqlImportTest extends ImportedSite {
    private EmbeddedPostgres server;
    private EntityManagerFactory emf;

    @Override
    Storage storage() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            if (Boolean.getBoolean("kring.ci")) {
                fail("PostgreSQL does not start: " + e);
            }
            abort("PostgreSQL does not start here: " + e);
        }
        emf = Host.on(server.getJdbcUrl("postgres", "postgres"), "postgres");
        return Host.storage(emf);
    }

    @Override
    void closeHost() {
        try {
            if (emf != null) {
                emf.close();
            }
            if (server != null) {
                server.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
