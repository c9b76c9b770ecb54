package io.kring.example.stackexchange;

import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.KringSchema;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.nio.file.Path;
import java.util.Map;

/** A host's persistence unit. */
final class Host {
    private Host() {}

    /** On an H2 file that loses nothing that was committed. */
    static EntityManagerFactory h2(Path file) {
        return on("jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0", "sa");
    }

    static EntityManagerFactory on(String url, String user) {
        return Persistence.createEntityManagerFactory(
                "host", Map.of("jakarta.persistence.jdbc.url", url, "jakarta.persistence.jdbc.user", user));
    }

    static JpaStorage storage(EntityManagerFactory emf) {
        KringSchema.of(emf).migrate();
        return JpaStorage.on(emf);
    }
}
