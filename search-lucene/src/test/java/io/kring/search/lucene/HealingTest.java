package io.kring.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.ProgressListener;
import io.kring.error.Unavailable;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.search.SearchRequest;
import io.kring.testkit.TestHost;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to an index on its disk: it comes back by itself, or says that it cannot answer; nothing else stops. */
class HealingTest {
    private static final int PARTS = 8;

    @TempDir
    Path folder;

    private final InMemoryStorage storage = new InMemoryStorage();

    /** Each in another way; all of it is there again after the next delivery. */
    @ParameterizedTest
    @ValueSource(strings = {"deleted", "truncated", "emptied", "overwritten", "half deleted"})
    void whatIsBrokenWhileItIsClosedIsBuiltAnew(String how) throws IOException {
        Path index = folder.resolve("index");
        PostId post;
        try (TestHost host = host(LuceneSearchIndex.at(index))) {
            post = told(host);
        }

        hurt(index, how);

        try (TestHost again = host(LuceneSearchIndex.at(index))) {
            Actor ann = again.person("Ann");
            again.deliver();
            assertThat(found(again, ann)).containsExactly(post);
            assertThat(again.kring().search().health().trouble()).isEmpty();
        }
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

    @Test
    void whatIsDeletedUnderAnOpenIndexHealsOrIsToldAndComesBack() throws IOException {
        Path index = folder.resolve("index");
        try (TestHost host = host(LuceneSearchIndex.at(index))) {
            PostId first = told(host);
            Actor ann = host.person("Ann");
            CommunityId tea = host.post(ann, first).community();

            hurt(index, "deleted");
            PostId second = host.update(ann, tea, "a second samovar");
            for (int i = 0; i < 5; i++) {
                host.deliver();
                host.kring().search().reconcile((phase, done, total) -> true);
            }

            assertThat(found(host, ann)).containsExactlyInAnyOrder(first, second);
        }
    }

    @Test
    void whoFindsTheIndexLockedSaysSoAndGoesOnWhenItIsFree() {
        Path index = folder.resolve("index");
        try (TestHost second = host(LuceneSearchIndex.at(index))) {
            Actor ann = second.person("Ann");
            PostId post;
            try (TestHost first = host(LuceneSearchIndex.at(index))) {
                post = told(first);

                second.deliver();
                assertUnavailable(second, ann);
                assertThat(second.kring().search().health().usable()).isFalse();
            }

            second.deliver();
            assertThat(found(second, ann)).containsExactly(post);
            assertThat(second.kring().search().health().usable()).isTrue();
        }
    }

    @Test
    void aDiskThatTakesNothingMoreKeepsNobodyFromPosting() throws IOException {
        Disk disk = new Disk(new ByteBuffersDirectory());
        try (TestHost host = host(LuceneSearchIndex.in(disk, List.of()))) {
            PostId first = told(host);
            Actor ann = host.person("Ann");
            CommunityId tea = host.post(ann, first).community();

            disk.full.set(true);
            PostId second = host.update(ann, tea, "a second samovar");
            host.deliver();
            assertThat(host.post(ann, second).markdown()).isEqualTo("a second samovar");
            List<PostId> meanwhile = foundOrNothing(host, ann);
            assertThat(List.of(first, second)).containsAll(meanwhile);

            disk.full.set(false);
            host.deliver();
            host.deliver();
            assertThat(found(host, ann)).containsExactlyInAnyOrder(first, second);
        }
    }

    @Test
    void aFirstBuildForWhichThereIsNoRoomBeginsAgainWhenThereIs() throws IOException {
        Disk disk = new Disk(new ByteBuffersDirectory());
        try (TestHost host = host(LuceneSearchIndex.in(disk, List.of()))) {
            Actor ann = host.person("Ann");
            PostId post = host.update(ann, host.open(ann), "a samovar by the door");
            disk.full.set(true);
            host.deliver();
            assertUnavailable(host, ann);

            disk.full.set(false);
            host.deliver();

            assertThat(found(host, ann)).containsExactly(post);
        }
    }

    @Test
    void anIndexThatMayOnlyBeReadSaysSoAndGoesOnWhenItMayBeWritten() throws IOException {
        Disk disk = new Disk(new ByteBuffersDirectory());
        PostId first;
        try (TestHost host = host(LuceneSearchIndex.in(disk, List.of()))) {
            first = told(host);
        }

        disk.readOnly.set(true);
        try (TestHost host = host(LuceneSearchIndex.in(disk, List.of()))) {
            Actor ann = host.person("Ann");
            PostId second = host.update(ann, host.post(ann, first).community(), "a second samovar");
            host.deliver();
            assertUnavailable(host, ann);
            assertThat(host.kring().search().health().usable()).isFalse();

            disk.readOnly.set(false);
            host.deliver();
            assertThat(found(host, ann)).containsExactlyInAnyOrder(first, second);

            disk.readOnly.set(true);
            PostId third = host.update(ann, host.post(ann, first).community(), "a third samovar");
            host.deliver();
            assertThat(foundOrNothing(host, ann)).isSubsetOf(first, second, third);

            disk.readOnly.set(false);
            host.deliver();
            host.deliver();
            assertThat(found(host, ann)).containsExactlyInAnyOrder(first, second, third);
        }
    }

    @Test
    void whereNoFolderCanBeMadeSearchIsUnavailableUntilOneCan() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("intranet"));
        try (TestHost host = host(LuceneSearchIndex.at(inTheWay.resolve("index")))) {
            Actor ann = host.person("Ann");
            PostId post = host.update(ann, host.open(ann), "a samovar by the door");
            host.deliver();
            assertUnavailable(host, ann);

            Files.delete(inTheWay);
            host.deliver();
            assertThat(found(host, ann)).containsExactly(post);
        }
    }

    @Test
    void anOperatorsRebuildTakesThePlaceOfAFirstOneThatIsNotWholeYet() {
        Path index = folder.resolve("index");
        try (TestHost host = host(LuceneSearchIndex.at(index))) {
            Actor ann = host.person("Ann");
            CommunityId tea = host.open(ann);
            for (int i = 0; i < 520; i++) {
                host.update(ann, tea, "a samovar");
            }
            assertThat(host.kring().deliverPending(1).more()).isTrue();
            assertUnavailable(host, ann);

            Optional<Long> held = host.kring().search().rebuild((phase, done, total) -> {
                host.deliver();
                return true;
            });

            assertThat(held).contains(521L);
            assertThat(found(host, ann)).hasSize(20);
            assertThat(host.kring().search().reconcile(ProgressListener.none())).contains(0L);
            assertThat(index.resolve("kring-building")).doesNotExist();
        }
    }

    private TestHost host(LuceneSearchIndex index) {
        return new TestHost(storage).with(builder -> builder.search(index));
    }

    private static PostId told(TestHost host) {
        Actor ann = host.person("Ann");
        PostId post = host.update(ann, host.open(ann), "a samovar by the door");
        host.deliver();
        assertThat(found(host, ann)).containsExactly(post);
        return post;
    }

    private static List<PostId> found(TestHost host, Actor actor) {
        return host.kring().search().find(actor, SearchRequest.of("samovar")).hits().stream()
                .map(hit -> hit.post().id())
                .toList();
    }

    private static List<PostId> foundOrNothing(TestHost host, Actor actor) {
        try {
            return found(host, actor);
        } catch (Unavailable told) {
            assertThat(told.code()).isEqualTo("search.unavailable");
            return List.of();
        }
    }

    private static void assertUnavailable(TestHost host, Actor actor) {
        assertThatThrownBy(() -> found(host, actor)).isInstanceOfSatisfying(Unavailable.class, e -> assertThat(e.code())
                .isEqualTo("search.unavailable"));
    }

    private static void hurt(Path index, String how) throws IOException {
        try (Stream<Path> files = Files.list(index)) {
            boolean other = false;
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                other = !other;
                switch (how) {
                    case "deleted" -> Files.delete(file);
                    case "half deleted" -> {
                        if (other) {
                            Files.delete(file);
                        }
                    }
                    case "truncated" -> cut(file, Files.size(file) / 2);
                    case "emptied" -> cut(file, 0);
                    default -> Files.write(file, new byte[(int) Files.size(file)]);
                }
            }
        }
    }

    private static void cut(Path file, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    /** A directory that takes nothing more while it is full, and changes nothing while it may only be read. */
    private static final class Disk extends FilterDirectory {
        private final AtomicBoolean full = new AtomicBoolean();
        private final AtomicBoolean readOnly = new AtomicBoolean();

        Disk(Directory directory) {
            super(directory);
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            checked();
            return super.createOutput(name, context);
        }

        @Override
        public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
            checked();
            return super.createTempOutput(prefix, suffix, context);
        }

        @Override
        public void deleteFile(String name) throws IOException {
            written(name);
            super.deleteFile(name);
        }

        @Override
        public void rename(String source, String target) throws IOException {
            written(source);
            super.rename(source, target);
        }

        @Override
        public Lock obtainLock(String name) throws IOException {
            written(name);
            return super.obtainLock(name);
        }

        private void written(String name) throws IOException {
            if (readOnly.get()) {
                throw new FileSystemException(name, null, "Read-only file system");
            }
        }

        private void checked() throws IOException {
            written("new");
            if (full.get()) {
                throw new IOException("No space left on device");
            }
        }
    }
}
