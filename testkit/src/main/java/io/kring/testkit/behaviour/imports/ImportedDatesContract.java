package io.kring.testkit.behaviour.imports;

import static io.kring.testkit.behaviour.imports.Archive.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.feed.FeedEntry;
import io.kring.feed.FeedPage;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.imports.ImportItem;
import io.kring.imports.ImportResult.Kind;
import io.kring.imports.ImportedPost;
import io.kring.person.Actor;
import io.kring.post.Post;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Original dates decide where things stand; nothing imported is ever new. */
public interface ImportedDatesContract extends KringContract {
    @Test
    default void feedsAreOrderedByTheOriginalDateWhateverTheOrderOfTheImport(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        CommunityId community = archive.open("c", ann);
        archive.one(Archive.question("2015", "c", ann, Instant.parse("2015-01-01T00:00:00Z")));
        archive.write(
                Archive.question("2018", "c", ann, Instant.parse("2018-01-01T00:00:00Z")),
                Archive.question("2001", "c", ann, Instant.parse("2001-01-01T00:00:00Z")),
                Archive.question("2016", "c", ann, Instant.parse("2016-01-01T00:00:00Z")));
        host.update(ann, community, "Now");

        assertThat(titles(host.feeds().read(ann, FeedQuery.community(community))))
                .containsExactly("", "Title 2018", "Title 2016", "Title 2015", "Title 2001");
        assertThat(titles(host.feeds().read(ann, FeedQuery.home())))
                .containsExactly("", "Title 2018", "Title 2016", "Title 2015", "Title 2001");
    }

    @Test
    default void manyOfOneMomentHaveAPlaceEachAndAreFoundPageByPage(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        CommunityId community = archive.open("c", ann);
        List<ImportItem> batch = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            batch.add(Archive.update("u" + i, "c", ann.person(), "Text " + i));
        }
        host.kring().imports().write(Archive.SOURCE, batch.subList(0, 100));
        host.kring().imports().write(Archive.SOURCE, batch.subList(100, 300));

        List<String> found = new ArrayList<>();
        FeedQuery query = FeedQuery.community(community).first(70);
        Optional<FeedQuery> next = Optional.of(query);
        while (next.isPresent()) {
            FeedPage page = host.feeds().read(ann, next.get());
            page.entries().forEach(entry -> found.add(entry.post().markdown()));
            next = page.next().map(query::after);
        }

        assertThat(found).hasSize(300).doesNotHaveDuplicates();
        assertThat(found.get(299)).isEqualTo("Text 0");
    }

    @Test
    default void whatWasImportedIsNeverNew(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Archive archive = new Archive(host);
        CommunityId community = archive.open("c", ann);
        archive.one(Archive.question("old", "c", ann, THEN));
        FeedQuery query = FeedQuery.community(community);
        FeedPage before = host.feeds().read(bob, query);
        host.feeds().markRead(bob, query, before.newest().orElseThrow());
        host.communities().join(bob, community);
        FeedPage home = host.feeds().read(bob, FeedQuery.home());

        archive.write(
                Archive.question("older", "c", ann, THEN.minusSeconds(1)),
                Archive.question("younger", "c", ann, THEN.plusSeconds(1)));

        assertThat(host.feeds().read(bob, query).entries()).hasSize(3).noneMatch(FeedEntry::unread);
        assertThat(host.feeds().read(bob, FeedQuery.home()).entries())
                .hasSize(3)
                .noneMatch(FeedEntry::unread);
        assertThat(host.feeds().newSince(bob, query, before.newest().orElseThrow(), 100))
                .isZero();
        assertThat(host.feeds().newSince(bob, FeedQuery.home(), home.newest().orElseThrow(), 100))
                .isZero();

        host.update(ann, community, "Now");

        assertThat(host.feeds().newSince(bob, query, before.newest().orElseThrow(), 1))
                .isEqualTo(1);
        assertThat(host.feeds().newSince(bob, FeedQuery.home(), home.newest().orElseThrow(), 1))
                .isEqualTo(1);
        assertThat(host.feeds().read(bob, query).entries())
                .filteredOn(FeedEntry::unread)
                .hasSize(1);
    }

    @Test
    default void whatIsOlderThan2000KeepsItsDateAndComesLast(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        CommunityId community = archive.open("c", ann);
        Instant long_ago = Instant.parse("1984-01-02T03:04:05Z");
        archive.write(
                Archive.question("1984", "c", ann, long_ago),
                Archive.question("1999", "c", ann, Instant.parse("1999-12-31T23:59:59Z")),
                Archive.question("2000", "c", ann, Instant.parse("2000-01-01T00:00:01Z")));

        List<Post> posts = host.feeds().read(ann, FeedQuery.community(community)).entries().stream()
                .map(FeedEntry::post)
                .toList();
        assertThat(posts).hasSize(3);
        assertThat(posts.get(0).title()).contains("Title 2000");
        assertThat(posts)
                .filteredOn(post -> post.publishedAt().orElseThrow().equals(long_ago))
                .hasSize(1);
    }

    @Test
    default void theFutureIsSkippedAndTheRestComesIn(TestHost host) {
        Actor ann = host.person("Ann");
        Archive archive = new Archive(host);
        archive.open("c", ann);
        Instant later = host.clock().instant().plus(Duration.ofSeconds(1));
        ImportedPost edited = Archive.question("edited", "c", ann, THEN).editedAt(later);

        var results = archive.write(
                Archive.question("later", "c", ann, later),
                Archive.question("never", "c", ann, Instant.MAX),
                Archive.question("once", "c", ann, Instant.MIN),
                edited,
                Archive.question("now", "c", ann, host.clock().instant()));

        assertThat(Archive.codes(results))
                .containsExactly("import.time-future", "time.invalid", "time.invalid", "import.time-future", "");
        assertThat(results.get(4).kind()).isEqualTo(Kind.CREATED);
        PostId post = Archive.postOf(results.get(4));
        assertThat(host.post(ann, post).publishedAt()).contains(host.clock().instant());
    }

    private static List<String> titles(FeedPage page) {
        return page.entries().stream()
                .map(entry -> entry.post().title().orElse(""))
                .toList();
    }
}
