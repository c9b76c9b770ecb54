package io.kring.benchmarks.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.ProgressListener;
import io.kring.benchmarks.database.Database;
import io.kring.persistence.jpa.Dialect;
import io.kring.search.lucene.LuceneSearchIndex;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node is killed while it writes and indexes: what it kept of its index is caught up with, nothing is lost or twice. */
class KilledIndexTest {
    @TempDir
    private Path folder;

    @Test
    void afterThreeKillsTheIndexHoldsWhatTheDatabaseDoes() throws Exception {
        killed(3);
    }

    @Test
    @Tag("long")
    void afterThirtyKillsTheIndexHoldsWhatTheDatabaseDoes() throws Exception {
        killed(30);
    }

    private void killed(int times) throws Exception {
        for (int round = 0; round < times; round++) {
            kill(round);
        }

        Path index = folder.resolve("index");
        try (Database database = Database.start(Dialect.H2, folder)) {
            SearchedHouse house = SearchedHouse.in(database);
            List<Long> said = house.said();
            try (Kring kring = house.node(builder -> builder.search(LuceneSearchIndex.at(index)))) {
                SearchedHouse.deliver(kring);

                List<Long> found = SearchedHouse.found(kring);
                assertThat(said).hasSizeGreaterThan(10 * times);
                assertThat(found.equals(said) && SearchedHouse.once(found))
                        .as("%d are found of %d", found.size(), said.size())
                        .isTrue();
                assertThat(kring.search().health().documents()).isEqualTo(said.size() + 1L);
                assertThat(kring.search().reconcile(ProgressListener.none())).contains(0L);
            }
        }
    }

    /** Lets a node keep its index once or twice, and kills it a moment later. */
    private void kill(int round) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx192m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SearchNode.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            StringBuilder said = new StringBuilder();
            for (int kept = round % 2; kept >= 0; kept--) {
                String line = lines.readLine();
                while (line != null && !line.equals(round % 3 == 2 ? "made anew" : "kept")) {
                    said.append(line).append('\n');
                    line = lines.readLine();
                }
                assertThat(line).as("a node that works, not %s", said).isNotNull();
            }
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(200)));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }
}
