package io.kring.testkit.search;

import static io.kring.testkit.search.DocumentBuilder.comment;
import static io.kring.testkit.search.DocumentBuilder.post;
import static io.kring.testkit.search.IndexFixture.change;
import static io.kring.testkit.search.IndexFixture.everywhere;
import static io.kring.testkit.search.IndexFixture.ids;
import static io.kring.testkit.search.IndexFixture.query;
import static io.kring.testkit.search.IndexFixture.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.search.Filter;
import io.kring.spi.search.IndexDocument;
import io.kring.spi.search.IndexFilter;
import io.kring.spi.search.IndexScope;
import io.kring.spi.search.SearchIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is left out: what lies outside the scope, and what a filter does not let through. */
public interface IndexFilterContract extends IndexFixture {
    @Test
    default void nothingIsFoundOutsideTheScope() {
        try (SearchIndex index = holding(
                post(1).in(1).text("tea"),
                post(2).in(2).text("tea"),
                post(3).in(3).forAudience("hr").text("tea"))) {
            assertThat(ids(index.find(query("tea", IndexFilter.NONE, scope(Set.of(2L), Set.of())))))
                    .containsExactly(2L);
            assertThat(ids(index.find(query("tea", IndexFilter.NONE, scope(Set.of(), Set.of("hr"))))))
                    .containsExactly(3L);
            assertThat(index.find(query("tea", IndexFilter.NONE, scope(Set.of(), Set.of()))))
                    .isEmpty();
        }
    }

    @Test
    default void whoIsApartIsNotFoundNorIsWhatOthersSaidUnderTheirPosts() {
        try (SearchIndex index = holding(
                post(1).by(7).under(7).text("tea"),
                comment(2, 1).by(8).under(7).text("tea"),
                post(3).by(8).under(8).text("tea"),
                comment(4, 3).by(7).under(8).text("tea"),
                comment(5, 3).under(8).text("tea"))) {
            IndexScope all = everywhere();
            IndexScope without = new IndexScope(all.places(), all.audiences(), Set.of(7L, 9L));

            assertThat(ids(index.find(query("tea", IndexFilter.NONE, all)))).hasSize(5);
            assertThat(ids(index.find(query("tea", IndexFilter.NONE, without)))).containsExactlyInAnyOrder(3L, 5L);
        }
    }

    @Test
    default void aScopeOfThousandsOfCommunitiesIsObeyed() {
        IndexDocument[] documents = LongStream.rangeClosed(1, 500)
                .mapToObj(id -> post(id).in(id).text("tea").build())
                .toArray(IndexDocument[]::new);
        try (SearchIndex index = holding()) {
            index.apply(change(2, documents));
            Set<Long> even = new HashSet<>();
            LongStream.rangeClosed(1, 5_000).map(i -> i * 2).forEach(even::add);

            List<Long> found = ids(index.find(
                    query("tea", IndexFilter.NONE, scope(even, Set.of())).most(1_000)));

            assertThat(found).hasSize(250).allSatisfy(id -> assertThat(id % 2).isZero());
        }
    }

    @Test
    default void everyFilterIsObeyedAndSoIsItsNegation() {
        try (SearchIndex index = holding(
                post(1).by(7)
                        .kind("question")
                        .answered(false)
                        .language("nl-BE")
                        .tags("a", "b")
                        .at("2026-01-01T00:00:00Z"),
                post(2).by(8).in(2).kind("question").answered(true).tags("a").at("2026-02-01T00:00:00Z"),
                comment(3, 2).in(2).kind("answer").language("en").at("2026-03-01T00:00:00Z"))) {
            assertFilter(index, with(Filter.Field.AUTHOR), List.of(1L));
            assertFilter(index, with(Filter.Field.COMMUNITY), List.of(2L, 3L));
            assertFilter(index, with(Filter.Field.KIND), List.of(1L, 2L));
            assertFilter(index, with(Filter.Field.TAG), List.of(1L, 2L));
            assertFilter(index, with(Filter.Field.LANG), List.of(1L));
            assertFilter(index, IndexFilter.NONE.before(Instant.parse("2026-02-01T00:00:00Z")), List.of(1L));
            assertFilter(index, IndexFilter.NONE.from(Instant.parse("2026-02-01T00:00:00Z")), List.of(2L, 3L));
            assertFilter(index, IndexFilter.NONE.answered(true), List.of(2L));
            assertThat(ids(index.find(query("", tags("a", "b"), everywhere())))).containsExactly(1L);
            assertThat(ids(index.find(query("", IndexFilter.NONE.outside(2), everywhere()))))
                    .containsExactly(1L);
        }
    }

    private static void assertFilter(SearchIndex index, IndexFilter filter, List<Long> expected) {
        List<Long> others = new ArrayList<>(List.of(1L, 2L, 3L));
        others.removeAll(expected);
        assertThat(ids(index.find(query("", filter, everywhere()))))
                .as("%s", filter)
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(ids(index.find(query("", IndexFilter.NONE.without(filter), everywhere()))))
                .as("not %s", filter)
                .containsExactlyInAnyOrderElementsOf(others);
    }

    private static IndexFilter with(Filter.Field field) {
        return switch (field) {
            case AUTHOR -> filter(Set.of(7L), Set.of(), Set.of(), List.of(), Set.of());
            case COMMUNITY -> filter(Set.of(), Set.of(2L), Set.of(), List.of(), Set.of());
            case KIND -> IndexFilter.kinds(Set.of("question"));
            case TAG -> tags("a");
            case LANG -> filter(Set.of(), Set.of(), Set.of(), List.of(), Set.of("nl"));
            default -> IndexFilter.NONE;
        };
    }

    private static IndexFilter tags(String... tags) {
        return filter(Set.of(), Set.of(), Set.of(), Arrays.asList(tags), Set.of());
    }

    private static IndexFilter filter(
            Set<Long> authors, Set<Long> places, Set<String> kinds, List<String> tags, Set<String> languages) {
        return new IndexFilter(authors, places, kinds, tags, languages, null, null, null, Set.of(), null);
    }
}
