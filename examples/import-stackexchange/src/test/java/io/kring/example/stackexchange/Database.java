package io.kring.example.stackexchange;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.util.Map;

/** Where a host's database is. */
record Database(String url, String user) {
    /** An H2 file that loses nothing that was committed. */
    static Database h2(Path file) {
        return new Database("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0", "sa");
    }

    static Database on(EmbeddedPostgres server) {
        return new Database(server.getJdbcUrl("postgres", "postgres"), "postgres");
    }

    /** The host's persistence unit on it. */
    EntityManagerFactory open() {
        return Persistence.createEntityManagerFactory(
                "host", Map.of("jakarta.persistence.jdbc.url", url, "jakarta.persistence.jdbc.user", user));
    }
}
