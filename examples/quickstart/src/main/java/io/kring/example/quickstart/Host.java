package io.kring.example.quickstart;

import io.kring.Kring;
import io.kring.example.veldstroom.AccountNumbers;
import io.kring.example.veldstroom.SecondThoughts;
import io.kring.example.veldstroom.Veldstroom;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.KringSchema;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.DoubleConsumer;

/** The application that Kring lives in: its persistence unit, on an H2 file, and Kring on top. */
final class Host implements AutoCloseable {
    /** What H2 says is committed is on the disk. */
    private static final String DURABLE = ";WRITE_DELAY=0";

    /** Quicker; for a file that is thrown away when the process ends before its time. */
    private static final String IN_A_WHILE = "";

    private final EntityManagerFactory emf;
    private final Kring kring;

    private Host(EntityManagerFactory emf, Kring kring) {
        this.emf = emf;
        this.kring = kring;
    }

    /** Starts: the whole of what a host does to have Kring. */
    static Host start(Path folder, Veldstroom veldstroom, Bell bell) {
        EntityManagerFactory emf = open(folder.resolve("veldstroom"), DURABLE);
        KringSchema.of(emf).migrate();
        Kring kring = Kring.builder()
                .storage(JpaStorage.on(emf))
                .people(veldstroom.directory())
                .moderation(new AccountNumbers())
                .moderation(new SecondThoughts())
                .subscriber(bell)
                .allowSecretCommunities()
                .build();
        return new Host(emf, kring);
    }

    Kring kring() {
        return kring;
    }

    /** For a transaction of the host's own. */
    EntityManager entityManager() {
        return emf.createEntityManager();
    }

    @Override
    public void close() {
        kring.close();
        emf.close();
    }

    /**
     * Lets the story of Veldstroom happen, once. It is told to a file beside the real one and put into place when it is
     * complete, so that a story that was broken off is never found.
     */
    static void tellOnce(Path folder, Veldstroom veldstroom, DoubleConsumer progress) {
        Path told = folder.resolve("veldstroom.mv.db");
        Path telling = folder.resolve("telling.mv.db");
        if (Files.exists(told)) {
            return;
        }
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(telling);
            EntityManagerFactory emf = open(folder.resolve("telling"), IN_A_WHILE);
            try {
                KringSchema.of(emf).migrate();
                veldstroom.tell(Kring.builder().storage(JpaStorage.on(emf)), Instant.now(), progress);
            } finally {
                emf.close();
            }
            Files.move(telling, told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A persistence unit on another file, in the same way as {@link #start}. */
    static EntityManagerFactory beside(Path database) {
        return open(database, DURABLE);
    }

    private static EntityManagerFactory open(Path database, String options) {
        String url = "jdbc:h2:file:" + database.toAbsolutePath() + options;
        return Persistence.createEntityManagerFactory("veldstroom", Map.of("jakarta.persistence.jdbc.url", url));
    }
}
