package io.kring.example.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.ProgressListener;
import io.kring.example.stackexchange.dump.SiteDump;
import io.kring.imports.ImportResult.Kind;
import io.kring.limit.Limits;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.spi.Storage;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is killed goes on where it was, and ends as one that never was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledImportTest {
    private static final Actor READER = Actor.of("somebody-new");

    private static final int ROWS = 900;

    private Path begun;
    private SiteDump dump;
    private Report whole;
    private String saidInWhole;

    @BeforeAll
    void anImportIsNeverKilled(@TempDir Path files) throws IOException {
        Path real = RealDump.find().unpacked(Files.createDirectory(files.resolve("real")));
        begun = ShortDump.write(real, files.resolve("short"), ROWS);
        dump = SiteDump.check(begun);
        try (Kring kring = kring(dump, new InMemoryStorage())) {
            whole = imported(dump, kring);
            saidInWhole = said(everything(kring, whole), whole);
        }
    }

    @Test
    void onAnH2FileAKilledImportIsFinishedByTheNextOne(@TempDir Path folder) throws Exception {
        isFinished(Database.h2(folder.resolve("kring")));
    }

    @Test
    void onAServerThatOutlivesItAKilledImportIsFinishedByTheNextOne() throws Exception {
        try (EmbeddedPostgres server = Host.postgresql()) {
            isFinished(Database.on(server));
        }
    }

    private void isFinished(Database database) throws Exception {
        String last = killed(ImportProcess.start(begun, database, "128m"));
        assertThat(last).startsWith("answers ");

        EntityManagerFactory emf = database.open();
        try (Kring resumed = kring(dump, Host.storage(emf))) {
            Report report = imported(dump, resumed);

            assertThat(report.isComplete()).isTrue();
            assertThat(report.count("comments", Kind.UNCHANGED)).isPositive();
            assertThat(report.count("comments", Kind.CREATED)).isPositive();
            for (String what : List.of("questions", "answers")) {
                assertThat(report.count(what, Kind.UNCHANGED))
                        .isEqualTo(whole.count(what, Kind.CREATED))
                        .isPositive();
            }
            assertThat(report.count("comments", Kind.CREATED) + report.count("comments", Kind.UNCHANGED))
                    .isEqualTo(whole.count("comments", Kind.CREATED));
            Everything all = everything(resumed, report);
            assertThat(all.comments())
                    .hasSize(whole.count("answers", Kind.CREATED) + whole.count("comments", Kind.CREATED));
            assertThat(said(all, report).equals(saidInWhole))
                    .as("everything is as in an import that was never killed")
                    .isTrue();
        } finally {
            emf.close();
        }
    }

    /** Kills it among the comments, and gives the last line before. */
    private static String killed(Process process) throws IOException, InterruptedException {
        String last = "";
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.startsWith("comments ")) {
                last = line;
                line = out.readLine();
            }
            process.destroyForcibly().waitFor();
        }
        assertThat(process.exitValue()).isNotZero();
        return last;
    }

    private static Kring kring(SiteDump dump, Storage storage) {
        return Kring.builder()
                .storage(storage)
                .people(SitePeople.of(dump.index()))
                .limits(Site.limits(Limits.standard()))
                .build();
    }

    private static Report imported(SiteDump dump, Kring kring) {
        return new StackExchangeImport(dump, Site.named("site")).into(kring, ProgressListener.none());
    }

    private static Everything everything(Kring kring, Report report) {
        return Everything.of(kring, READER, report.community().orElseThrow());
    }

    /** What is read, but for the id of the community, which is of the day of the import. */
    private static String said(Everything all, Report report) {
        return all.toString().replace(report.community().orElseThrow().toString(), "site");
    }
}
