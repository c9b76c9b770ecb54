package io.kring.example.stackexchange;

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
        server = Host.postgresql();
        emf = Database.on(server).open();
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
