package io.kring.example.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.ProgressListener;
import io.kring.example.stackexchange.dump.SiteDump;
import io.kring.imports.ImportResult.Kind;
import io.kring.limit.Limits;
import io.kring.person.Actor;
import io.kring.post.Post;
import jakarta.persistence.EntityManagerFactory;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import whose process is killed goes on where it was. */
class KilledImportTest {
    private static final Actor READER = Actor.of("somebody-new");

    @TempDir
    Path folder;

    @Test
    void aKilledImportIsFinishedByTheNextOne() throws Exception {
        SiteDump dump = RealDump.find().checked(Files.createDirectory(folder.resolve("real")));
        Path database = folder.resolve("kring");
        Process process = ImportProcess.start(folder.resolve("real"), database, "128m");
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

        assertThat(last).startsWith("answers ");
        assertThat(process.exitValue()).isNotZero();

        EntityManagerFactory emf = Host.h2(database);
        try (Kring kring = Kring.builder()
                .storage(Host.storage(emf))
                .people(SitePeople.of(dump.index()))
                .limits(Site.limits(Limits.standard()))
                .build()) {
            Report report = new StackExchangeImport(dump, Site.named("site")).into(kring, ProgressListener.none());
            Everything all = Everything.of(kring, READER, report.community().orElseThrow());

            assertThat(report.isComplete()).isTrue();
            assertThat(report.count("questions", Kind.UNCHANGED)).isEqualTo(612);
            assertThat(report.count("answers", Kind.UNCHANGED)).isEqualTo(1060);
            assertThat(report.count("comments", Kind.UNCHANGED)).isPositive();
            assertThat(report.count("comments", Kind.CREATED)).isPositive();
            assertThat(report.count("comments", Kind.CREATED) + report.count("comments", Kind.UNCHANGED))
                    .isEqualTo(3413);
            assertThat(all.posts()).hasSize(612);
            assertThat(all.comments()).hasSize(1060 + 3413);
            assertThat(all.posts().stream().mapToInt(Post::comments).sum()).isEqualTo(1060 + 3413);
        } finally {
            emf.close();
        }
    }
}
