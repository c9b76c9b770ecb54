package io.kring.example.extensions.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kring.access.ReadScope;
import io.kring.error.Unavailable;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.person.PersonStatus;
import io.kring.post.Edit;
import io.kring.spi.Storage;
import io.kring.spi.Viewer;
import io.kring.spi.search.IndexRow;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import io.kring.testkit.behaviour.conversation.PagesContract;
import io.kring.testkit.behaviour.feed.FeedContract;
import io.kring.testkit.behaviour.imports.ImportContract;
import io.kring.testkit.behaviour.moderation.ModerationContract;
import io.kring.testkit.behaviour.post.CommentContract;
import io.kring.testkit.behaviour.post.PostContract;
import io.kring.testkit.behaviour.search.SearchContract;
import io.kring.testkit.storage.ContributionStoreContract;
import io.kring.testkit.storage.FeedStoreContract;
import io.kring.testkit.storage.StorageFixture;
import io.kring.testkit.storage.ThreadContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A sealed storage keeps what every storage promises, and shows nobody what was said. */
class SealedStorageTest {
    private static final String SAID = "the orchard opens at dawn";

    private static BodySeal seal() {
        return seal((byte) 1);
    }

    private static BodySeal seal(byte first) {
        byte[] key = new byte[32];
        key[0] = first;
        return new BodySeal(Map.of("a", new SecretKeySpec(key, "AES")), "a");
    }

    @Test
    void whoHasAnotherKeyReadsNothing() {
        InMemoryStorage beneath = new InMemoryStorage();
        try (TestHost host = new TestHost(new SealedStorage(beneath, seal()));
                TestHost thief = new TestHost(new SealedStorage(beneath, seal((byte) 2)))) {
            Actor ann = host.person("Ann");
            PostId post = host.update(ann, host.open(ann), SAID);

            assertThatExceptionOfType(Unavailable.class)
                    .isThrownBy(() -> thief.post(ann, post))
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("storage.unavailable"));
        }
    }

    @Test
    void noBodyStandsInTheStorageThatCanBeRead() {
        InMemoryStorage beneath = new InMemoryStorage();
        try (TestHost host = new TestHost(new SealedStorage(beneath, seal()))) {
            Actor ann = host.person("Ann");
            CommunityId garden = host.open(ann);
            PostId post = host.update(ann, garden, SAID);
            host.comment(ann, post, SAID + ", says a comment");
            host.passing(Duration.ofHours(1));
            host.posts().edit(ann, post, Edit.of(host.post(ann, post), SAID + " and closes at dusk"));

            assertThat(host.post(ann, post).markdown()).isEqualTo(SAID + " and closes at dusk");
            assertThat(host.posts().revisions(ann, post)).extracting("markdown").containsExactly(SAID);
            assertThat(bodies(beneath))
                    .hasSize(2)
                    .allSatisfy(body -> assertThat(body).startsWith("a:").doesNotContain("orchard"));
            assertThat(earlier(beneath, ann, post)).singleElement().asString().startsWith("a:");
        }
    }

    private static List<String> bodies(Storage beneath) {
        return beneath.alone(unit -> unit.search().all(0, 100).stream()
                .map(IndexRow::contribution)
                .filter(Objects::nonNull)
                .map(row -> row.body())
                .toList());
    }

    private static List<String> earlier(Storage beneath, Actor reader, PostId post) {
        Viewer viewer = new Viewer(TestHost.id(reader), PersonStatus.ACTIVE, ReadScope.standard(), Instant.MAX);
        return beneath.alone(unit -> unit.contributions().revisions(viewer, post.value(), true).stream()
                .map(revision -> revision.body())
                .toList());
    }

    private abstract static class Stored implements StorageFixture {
        @Override
        public Storage freshStorage() {
            return new SealedStorage(new InMemoryStorage(), seal());
        }
    }

    private abstract static class Used implements KringContract {
        @Override
        public Storage freshStorage() {
            return new SealedStorage(new InMemoryStorage(), seal());
        }
    }

    @Nested
    class Contributions extends Stored implements ContributionStoreContract {}

    @Nested
    class Threads extends Stored implements ThreadContract {}

    @Nested
    class FeedsInStorage extends Stored implements FeedStoreContract {}

    @Nested
    class Posts extends Used implements PostContract {}

    @Nested
    class Comments extends Used implements CommentContract {}

    @Nested
    class Moderation extends Used implements ModerationContract {}

    @Nested
    class Feeds extends Used implements FeedContract {}

    @Nested
    class Pages extends Used implements PagesContract {}

    @Nested
    class Search extends Used implements SearchContract {}

    @Nested
    class Imports extends Used implements ImportContract {}
}
