package io.kring.example.stackexchange;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.KringSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;

/** What a host starts with. */
final class Host {
    private Host() {}

    /** A server of its own; skips the test where none starts, and fails there when {@code kring.ci} is true. */
    static EmbeddedPostgres postgresql() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException | RuntimeException e) {
            return Boolean.getBoolean("kring.ci")
                    ? fail("PostgreSQL does not start", e)
                    : abort("PostgreSQL does not start here: " + e);
        }
    }

    static JpaStorage storage(EntityManagerFactory emf) {
        KringSchema.of(emf).migrate();
        return JpaStorage.on(emf);
    }
}
