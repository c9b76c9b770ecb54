package io.kring.example.ldbc;

import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.KringSchema;
import io.kring.spi.Storage;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;

/** The network on H2. */
class H2ReferenceTest extends ReferenceAnswers {
    private EntityManagerFactory emf;

    @Override
    Storage storage() {
        String url = "jdbc:h2:file:" + folder.resolve("kring").toAbsolutePath();
        emf = Persistence.createEntityManagerFactory("host", Map.of("jakarta.persistence.jdbc.url", url));
        KringSchema.of(emf).migrate();
        return JpaStorage.on(emf);
    }

    @Override
    void closeHost() {
        if (emf != null) {
            emf.close();
        }
    }
}
