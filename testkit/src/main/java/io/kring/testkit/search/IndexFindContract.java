package io.kring.testkit.search;

import static io.kring.testkit.search.DocumentBuilder.comment;
import static io.kring.testkit.search.DocumentBuilder.community;
import static io.kring.testkit.search.DocumentBuilder.post;
import static io.kring.testkit.search.IndexFixture.asking;
import static io.kring.testkit.search.IndexFixture.change;
import static io.kring.testkit.search.IndexFixture.everywhere;
import static io.kring.testkit.search.IndexFixture.found;
import static io.kring.testkit.search.IndexFixture.ids;
import static io.kring.testkit.search.IndexFixture.matching;
import static io.kring.testkit.search.IndexFixture.now;
import static io.kring.testkit.search.IndexFixture.query;
import static io.kring.testkit.search.IndexFixture.scope;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.search.SearchOrder;
import io.kring.search.SearchQuery;
import io.kring.search.Snippet;
import io.kring.spi.search.IndexDocument;
import io.kring.spi.search.IndexFilter;
import io.kring.spi.search.IndexHit;
import io.kring.spi.search.IndexQuery;
import io.kring.spi.search.IndexedTag;
import io.kring.spi.search.SearchIndex;
import io.kring.spi.search.Wanted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which documents are found, and in which order. */
public interface IndexFindContract extends IndexFixture {
    @Test
    default void wordsAreComparedWithoutCaseAndAccents() {
        try (SearchIndex index = holding(post(1).text("Crème brûlée in het café"), post(2).text("Überraschung"))) {
            assertThat(found(index, "creme CAFE")).containsExactly(1L);
            assertThat(found(index, "uberraschung")).containsExactly(2L);
            assertThat(found(index, "Brûlée")).containsExactly(1L);
        }
    }

    @Test
    default void hashtagsHandlesCodesAndEmojiAreWords() {
        try (SearchIndex index = holding(
                post(1).text("see #vorst and @jan.de-vries").tags("vorst"),
                post(2).text("valve AB-123 is open"),
                post(3).text("well done 🎉"))) {
            assertThat(found(index, "#vorst")).containsExactly(1L);
            assertThat(found(index, "@jan.de-vries")).containsExactly(1L);
            assertThat(found(index, "AB-123")).containsExactly(2L);
            assertThat(found(index, "🎉")).containsExactly(3L);
        }
    }

    @Test
    default void allWordsPhrasesAlternativesAndNegationsAreObeyed() {
        try (SearchIndex index =
                holding(post(1).text("fresh mint from the garden"), post(2).text("mint, fresh from the market"))) {
            assertThat(found(index, "mint garden")).containsExactly(1L);
            assertThat(found(index, "\"fresh mint\"")).containsExactly(1L);
            assertThat(found(index, "garden OR market")).containsExactlyInAnyOrder(1L, 2L);
            assertThat(found(index, "mint -garden")).containsExactly(2L);
            assertThat(found(index, "mint -\"fresh mint\"")).containsExactly(2L);
            assertThat(found(index, "mark*")).containsExactly(2L);
            assertThat(found(index, "mint absent")).isEmpty();
        }
    }

    @Test
    default void communitiesAndContributionsAreFoundApart() {
        try (SearchIndex index = holding(community(1, "Tea lovers").text("For leaves"), post(2).text("tea leaves"))) {
            assertThat(found(index, "tea")).containsExactly(2L);
            assertThat(ids(index.find(asking(IndexDocument.Sort.COMMUNITY, matching("tea leaves")))))
                    .containsExactly(1L);
        }
    }

    @Test
    default void titlesCountMoreAndCanBeAskedAlone() {
        try (SearchIndex index = holding(
                post(1).title("A journey").text("there was a samovar by the door"),
                post(2).title("The samovar").text("an object with a tap"))) {
            assertThat(found(index, "samovar")).containsExactly(2L, 1L);
            assertThat(ids(index.find(asking(IndexDocument.Sort.CONTRIBUTION, new Wanted.Titled(matching("samo*"))))))
                    .containsExactly(2L);
        }
    }

    @Test
    default void anAnswerIsFoundByWhatWasAsked() {
        try (SearchIndex index = holding(comment(2, 1).text("close the valve").context("frost on the sleeve"))) {
            assertThat(found(index, "sleeve valve")).containsExactly(2L);
        }
    }

    @Test
    default void whatIsLikeATextIsFoundTheMoreTheBetter() {
        try (SearchIndex index = holding(
                post(1).title("Frozen sleeve").text("frost and ice around the sleeve of the pump"),
                post(2).title("Pump").text("it hums at night"),
                post(3).title("Cake").text("with plums"))) {
            List<Long> like = ids(index.find(
                    asking(IndexDocument.Sort.CONTRIBUTION, new Wanted.Like("frost on the sleeve of my pump"))));

            assertThat(like).startsWith(1L).doesNotContain(3L);
        }
    }

    @Test
    default void pagesGoOnAfterTheLastHitInBothOrders() {
        IndexDocument[] documents = LongStream.rangeClosed(1, 40)
                .mapToObj(id -> post(id).text("tea ".repeat((int) (1 + id % 3)))
                        .at("2026-03-%02dT08:00:00Z".formatted(1 + id % 20))
                        .build())
                .toArray(IndexDocument[]::new);
        try (SearchIndex index = holding()) {
            index.apply(change(2, documents));
            for (SearchOrder order : SearchOrder.values()) {
                IndexQuery query = new IndexQuery(
                        IndexDocument.Sort.CONTRIBUTION,
                        matching("tea"),
                        IndexFilter.NONE,
                        everywhere(),
                        order,
                        Set.of(),
                        null,
                        7,
                        now());
                List<IndexHit> whole = index.find(query.most(100));
                List<IndexHit> read = new ArrayList<>();
                List<IndexHit> page = index.find(query);
                while (!page.isEmpty()) {
                    read.addAll(page);
                    page = index.find(query.after(page.get(page.size() - 1)));
                }

                assertThat(read).as("%s", order).isEqualTo(whole).hasSize(40);
                whole.forEach(hit -> assertThat(index.find(query.among(Set.of(hit.id(), 0L))))
                        .as("%s", order)
                        .containsExactly(hit));
                assertThat(whole)
                        .isSortedAccordingTo(Comparator.comparingDouble(IndexHit::rank)
                                .thenComparingLong(IndexHit::id)
                                .reversed());
            }
        }
    }

    @Test
    default void hashtagsAreGivenByHowOftenTheyAreUsedInTheScope() {
        try (SearchIndex index = holding(
                post(1).tags("samovar"),
                post(2).tags("samovar", "sand"),
                post(3).in(2).tags("sand"),
                post(4).in(2).tags("salt"))) {
            assertThat(index.tags("sa", IndexFilter.NONE, scope(Set.of(1L), Set.of()), 10))
                    .extracting(IndexedTag::tag)
                    .containsExactly("samovar", "sand");
            assertThat(index.tags("sal", IndexFilter.NONE, scope(Set.of(2L), Set.of()), 10))
                    .containsExactly(new IndexedTag("salt", List.of(4L)));
            assertThat(index.tags("x", IndexFilter.NONE, everywhere(), 10)).isEmpty();
        }
    }

    @Test
    default void marksAreWhereAFoundTextMatches() {
        try (SearchIndex index = holding()) {
            String text = "Green tea, GREEN cups and a teapot";

            List<Snippet.Mark> marks = index.marks(text, "en", matching("green tea -cups"), 10);

            assertThat(marks)
                    .extracting(mark -> text.substring(mark.start(), mark.end()))
                    .startsWith("Green", "tea", "GREEN")
                    .doesNotContain("cups");
            assertThat(index.marks(text, "en", matching("green"), 1)).hasSize(1);
            assertThat(index.marks("", null, matching("green"), 1)).isEmpty();
        }
    }

    @Test
    default void aPhraseIsMarkedAsAWholeAndItsWordsElsewhereAreNot() {
        try (SearchIndex index = holding()) {
            assertMarked(index, "The tea was green. We like green tea, and a cup", "\"green tea\"", "green tea");
            assertMarked(index, "a cup of the tea, of course", "\"cup of the tea\"", "cup of the tea");
            assertMarked(index, "Teapots and teacups for tea", "tea*", "Teapots", "teacups", "tea");
        }
    }

    private static void assertMarked(SearchIndex index, String text, String typed, String... marked) {
        assertThat(index.marks(text, "en", matching(typed), 10))
                .as(typed)
                .extracting(mark -> text.substring(mark.start(), mark.end()))
                .containsExactly(marked);
    }

    @Test
    default void aPhraseDoesNotGoOnFromTheTitleToTheText() {
        try (SearchIndex index = holding(
                post(1).title("Green").text("tea"), post(2).title("Cups").text("of green tea"))) {
            assertThat(found(index, "\"green tea\"")).containsExactly(2L);
        }
    }

    @Test
    default void aLongPhraseIsReadToItsEnd() {
        String begun = "one two three four five six seven eight nine ten ".repeat(3);
        try (SearchIndex index = holding(post(1).text(begun + "coffee"), post(2).text(begun + "tea"))) {
            assertThat(found(index, '"' + begun + "tea\"")).containsExactly(2L);
        }
    }

    @Test
    default void aBeginningOfWhatIsJoinedBySignsIsOneOfItsLastPart() {
        try (SearchIndex index = holding(post(1).text("green teapots"), post(2).text("green cups"))) {
            assertThat(found(index, "green/tea*")).containsExactly(1L);
        }
    }

    @Test
    default void theLanguageThatATextShowsIsItsLanguageWhereLanguagesAreKnown() {
        try (SearchIndex index = holding(
                post(1).text("Wij hebben gisteren met de hele ploeg het nieuwe rooster besproken"),
                post(2).text("Yesterday we talked about the new schedule with the whole crew"))) {
            boolean knows = index.capabilities().contains(SearchIndex.Capability.LANGUAGES);
            IndexFilter dutch = new IndexFilter(
                    Set.of(), Set.of(), Set.of(), List.of(), Set.of("nl"), null, null, null, Set.of(), null);

            assertThat(ids(index.find(query("", dutch, everywhere())))).isEqualTo(knows ? List.of(1L) : List.of());
        }
    }

    @Test
    default void whatIsWrittenStrangelyDoesNoHarm() {
        String[] strange = {
            "\u0000", "\ud800", "\u202e\u200b", "a".repeat(100_000), "(((", "*:*", "\"", "\\", "🏴‍☠️".repeat(5_000)
        };
        try (SearchIndex index = holding()) {
            for (int i = 0; i < strange.length; i++) {
                index.apply(change(
                        i + 2,
                        post(i + 1).title(strange[i]).text("tea " + strange[i]).build()));
            }

            assertThat(found(index, "tea")).hasSize(strange.length);
            for (String typed : strange) {
                if (typed.length() <= SearchQuery.LONGEST) {
                    assertThat(found(index, typed)).isNotNull();
                }
            }
        }
    }
}
