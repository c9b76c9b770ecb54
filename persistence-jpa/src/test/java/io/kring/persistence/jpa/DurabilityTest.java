package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator is told about keeping what was committed. */
class DurabilityTest {
    @TempDir
    private Path folder;

    @Test
    void aFileThatMayLoseCommitsIsWarnedOfWithTheRemedy() {
        assertThat(warnings("jdbc:h2:file:" + folder.resolve("a")))
                .singleElement()
                .asString()
                .contains(";WRITE_DELAY=0");
        assertThat(warnings("jdbc:h2:file:" + folder.resolve("b") + ";WRITE_DELAY=0"))
                .isEmpty();
        assertThat(warnings("jdbc:h2:mem:durability;DB_CLOSE_DELAY=-1")).isEmpty();
    }

    @Test
    void postgresqlIsNotWarnedOf() {
        JpaStorage storage = TestDatabase.postgresql().freshStorage();

        assertThat(storage.warnings()).isEmpty();
        assertThat(storage.schemaVersion()).hasValue("1");
    }

    private static List<String> warnings(String url) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        try (EntityManagerFactory emf = TestDatabase.emf(source, Map.of())) {
            KringSchema.of(emf).migrate();
            JpaStorage storage = JpaStorage.on(emf);
            storage.open(Instant.now());
            return storage.warnings();
        }
    }
}
