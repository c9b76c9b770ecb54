package io.kring.search.lucene;

import static io.kring.search.lucene.Samovar.assertUnavailable;
import static io.kring.search.lucene.Samovar.cut;
import static io.kring.search.lucene.Samovar.found;
import static io.kring.search.lucene.Samovar.foundOrNothing;
import static io.kring.search.lucene.Samovar.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.ProgressListener;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
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
