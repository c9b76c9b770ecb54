package io.kring.search.lucene;

import static io.kring.search.lucene.Samovar.cut;
import static io.kring.search.lucene.Samovar.found;
import static io.kring.search.lucene.Samovar.foundOrNothing;
import static io.kring.search.lucene.Samovar.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the files of an index, and to what lies beside them. */
class DamagedFolderTest {
    private static final int PARTS = 8;

    @TempDir
    Path folder;

    private final InMemoryStorage storage = new InMemoryStorage();

    private TestHost host(LuceneSearchIndex index) {
        return new TestHost(storage).with(builder -> builder.search(index));
    }

    /** Wherever sixteen bytes are not what they were: found again, and never anything else. */
    @Test
    void damageInTheMiddleOfAFileIsFoundOutAndBuiltAnew() throws IOException {
        Path whole = folder.resolve("whole");
        PostId post;
        try (TestHost host = host(LuceneSearchIndex.at(whole))) {
            post = told(host);
        }

        for (Path file : files(whole)) {
            for (int part = 1; part < PARTS; part++) {
                Path damaged = Files.createTempDirectory(folder, "damaged");
                for (Path each : files(whole)) {
                    Files.copy(each, damaged.resolve(each.getFileName()));
                }
                overwrite(damaged.resolve(file.getFileName()), part);

                try (TestHost again = host(LuceneSearchIndex.at(damaged))) {
                    Actor ann = again.person("Ann");
                    for (int round = 0; round < 3; round++) {
                        again.deliver();
                        assertThat(foundOrNothing(again, ann)).isSubsetOf(post);
                    }
                    assertThat(found(again, ann))
                            .as("%s at part %d", file.getFileName(), part)
                            .containsExactly(post);
                }
            }
        }
    }

    /** As after a crash in the middle of a rebuild. */
    @Test
    void inADirectoryOfTheHostsAnIndexIsBuiltUnderNamesOfItsOwnAndNothingOfItIsLeft() throws IOException {
        try (Directory directory = new ByteBuffersDirectory();
                TestHost host = host(LuceneSearchIndex.in(directory, List.of()))) {
            written(directory, "minutes.txt");
            written(directory, "kring-building._0.cfs");
            PostId post = told(host);
            assertThat(beside(directory)).isEmpty();

            List<String> seen = new ArrayList<>();
            host.kring().search().rebuild((phase, done, total) -> seen.addAll(beside(directory)));

            assertThat(seen).isNotEmpty();
            assertThat(beside(directory)).isEmpty();
            assertThat(directory.listAll()).contains("minutes.txt");
            assertThat(found(host, host.person("Bob"))).containsExactly(post);
        }
    }

    private static void written(Directory directory, String name) throws IOException {
        try (IndexOutput file = directory.createOutput(name, IOContext.DEFAULT)) {
            file.writeInt(1);
        }
    }

    private static List<String> beside(Directory directory) {
        try {
            return Arrays.stream(directory.listAll())
                    .filter(name -> name.startsWith("kring-building."))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path index) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private static void overwrite(Path file, int part) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int from = bytes.length * part / PARTS;
        for (int i = from; i < Math.min(bytes.length, from + 16); i++) {
            bytes[i] = (byte) ~bytes[i];
        }
        Files.write(file, bytes);
    }

    @Test
    void anotherKringOnTheFolderDoesNotStopWhatTheFirstOneBuilds() {
        Path index = folder.resolve("index");
        try (TestHost host = host(LuceneSearchIndex.at(index));
                TestHost other = host(LuceneSearchIndex.at(index))) {
            Actor ann = host.person("Ann");
            CommunityId tea = host.open(ann);
            for (int i = 0; i < 1_100; i++) {
                host.update(ann, tea, "a samovar");
            }

            for (int round = 0; round < 5; round++) {
                host.kring().deliverPending(1);
                assertThat(other.kring().search().health().usable()).isFalse();
            }

            assertThat(host.kring().search().health().usable()).isTrue();
            assertThat(host.kring().search().health().documents()).isEqualTo(1_101);
        }
    }

    @Test
    void whatElseLiesInTheFolderIsLeftAlone() throws IOException {
        Path index = folder.resolve("index");
        PostId post;
        try (TestHost host = host(LuceneSearchIndex.at(index))) {
            post = told(host);
        }
        Path database = Files.writeString(index.resolve("customers.db"), "theirs");
        Path drawing = Files.writeString(
                Files.createDirectory(index.resolve("building")).resolve("plan.txt"), "theirs");

        for (Path file : files(index)) {
            if (!file.equals(database)) {
                cut(file, 0);
            }
        }

        try (TestHost again = host(LuceneSearchIndex.at(index))) {
            Actor ann = again.person("Ann");
            again.deliver();
            assertThat(found(again, ann)).containsExactly(post);
        }
        assertThat(database).hasContent("theirs");
        assertThat(drawing).hasContent("theirs");
    }
}
