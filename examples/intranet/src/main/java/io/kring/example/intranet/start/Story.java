package io.kring.example.intranet.start;

import com.zaxxer.hikari.HikariDataSource;
import io.kring.Kring;
import io.kring.example.veldstroom.Veldstroom;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.KringSchema;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

/** Lets the seven months of Veldstroom happen, once. */
final class Story {
    private static final Logger LOG = LoggerFactory.getLogger(Story.class);

    private final Veldstroom veldstroom;

    Story(Veldstroom veldstroom) {
        this.veldstroom = veldstroom;
    }

    /**
     * Tells it to a file beside the real one, which is put into place when it is complete: a story that was broken off is
     * never found. The file that is told to is quick instead of durable, because it is thrown away when this is broken off.
     */
    void tellOnce(Path folder) {
        Path told = folder.resolve("veldstroom.mv.db");
        Path telling = folder.resolve("telling.mv.db");
        if (Files.exists(told)) {
            return;
        }
        LOG.info("Telling seven months of Veldstroom to {}", folder);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(telling);
            tell("jdbc:h2:file:" + folder.resolve("telling").toAbsolutePath() + ";QUERY_CACHE_SIZE=256");
            Files.move(telling, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String url) {
        try (HikariDataSource database = new HikariDataSource()) {
            database.setJdbcUrl(url);
            database.setMaximumPoolSize(2);
            tell(database);
        }
    }

    /** Tells it to an empty database. */
    void tell(DataSource database) {
        EntityManagerFactory emf = persistenceUnit(database);
        try {
            KringSchema.of(emf).migrate();
            veldstroom.tell(Kring.builder().storage(JpaStorage.on(emf)), Instant.now(), share -> {});
        } finally {
            emf.close();
        }
    }

    private static EntityManagerFactory persistenceUnit(DataSource database) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(database);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPackagesToScan(Story.class.getPackageName());
        factory.setPersistenceUnitName("telling");
        factory.afterPropertiesSet();
        return Objects.requireNonNull(factory.getObject());
    }
}
