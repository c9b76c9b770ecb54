package io.kring.search;

import static io.kring.search.SearchQuery.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.InvalidInput;
import io.kring.search.Filter.Field;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    @Test
    void everyWordIsWanted() {
        assertThat(parse("warmte pomp").all()).containsExactly(List.of(word("warmte")), List.of(word("pomp")));
    }

    @Test
    void quotesOfAnyKindAreQuotes() {
        for (String typed : List.of("“mof vorst” pomp", "„mof vorst” pomp", "«mof vorst» pomp", "\"mof vorst” pomp")) {
            assertThat(parse(typed)).as(typed).isEqualTo(parse("\"mof vorst\" pomp"));
        }
    }

    @Test
    void quotedWordsAreAPhrase() {
        assertThat(parse("\"mof  vorst\" pomp").all())
                .containsExactly(List.of(new Term.Phrase("mof vorst")), List.of(word("pomp")));
    }

    @Test
    void aLoneQuoteGoesToTheEnd() {
        assertThat(parse("pomp \"mof vorst").all())
                .containsExactly(List.of(word("pomp")), List.of(new Term.Phrase("mof vorst")));
        assertThat(parse("\"").isEmpty()).isTrue();
    }

    @Test
    void aMinusSaysWhatIsNotWanted() {
        SearchQuery query = parse("pomp -lek -\"oude mof\"");

        assertThat(query.all()).containsExactly(List.of(word("pomp")));
        assertThat(query.none()).containsExactly(word("lek"), new Term.Phrase("oude mof"));
    }

    @Test
    void aMinusWithinAWordIsOfTheWord() {
        assertThat(parse("AB-123 e-bike").all()).containsExactly(List.of(word("AB-123")), List.of(word("e-bike")));
    }

    @Test
    void orJoinsTheWordsBesideIt() {
        assertThat(parse("a OR b c OR \"d e\" OR f").all())
                .containsExactly(List.of(word("a"), word("b")), List.of(word("c"), new Term.Phrase("d e"), word("f")));
    }

    @Test
    void orThatJoinsNothingIsNothing() {
        assertThat(parse("OR a OR").all()).containsExactly(List.of(word("a")));
        assertThat(parse("a OR OR b").all()).containsExactly(List.of(word("a"), word("b")));
        assertThat(parse("or").all()).containsExactly(List.of(word("or")));
    }

    @Test
    void aStarMeansWhatBeginsSo() {
        assertThat(parse("warm*").all()).containsExactly(List.of(new Term.Word("warm", true)));
        assertThat(parse("*:*").isEmpty()).isTrue();
    }

    @Test
    void whileTypingTheLastWordMayBeABeginning() {
        assertThat(SearchQuery.parseTyping("warmte po").all())
                .containsExactly(List.of(word("warmte")), List.of(new Term.Word("po", true)));
        assertThat(SearchQuery.parseTyping("warmte ").all()).containsExactly(List.of(word("warmte")));
    }

    @Test
    void fieldsAreReadInAnyCaseAndWithQuotes() {
        assertThat(parse("Author:@ingrid -TAG:#Vorst community:\"De Poolster\" is:unanswered")
                        .filters())
                .containsExactly(
                        new Filter(Field.AUTHOR, "@ingrid", false),
                        new Filter(Field.TAG, "#Vorst", true),
                        new Filter(Field.COMMUNITY, "De Poolster", false),
                        new Filter(Field.IS, "unanswered", false));
    }

    @Test
    void whatIsNoFieldIsAWord() {
        assertThat(parse("let:op https://example.org 12:30 author:").all())
                .containsExactly(
                        List.of(word("let:op")),
                        List.of(word("https://example.org")),
                        List.of(word("12:30")),
                        List.of(word("author:")));
    }

    @Test
    void wordsHashtagsHandlesAndEmojiStayWhole() {
        assertThat(parse("#vorst @jan.de-vries 👩🏽‍🔧 foto's C++").all())
                .containsExactly(
                        List.of(word("#vorst")),
                        List.of(word("@jan.de-vries")),
                        List.of(word("👩🏽‍🔧")),
                        List.of(word("foto's")),
                        List.of(word("C++")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "- -- ---",
                "OR OR OR",
                "\"\" \" \"",
                "(((((",
                "\\",
                "*",
                "?",
                ":::",
                "&& || !",
                "\u200b",
                "\u0000"
            })
    void whatHoldsNoWordAsksForNothing(String typed) {
        assertThat(parse(typed).isEmpty()).isTrue();
    }

    @Test
    void onlyWhatIsNotWantedAsksForNothing() {
        assertThat(parse("-pomp -tag:vorst").isEmpty()).isTrue();
        assertThat(parse("tag:vorst").isEmpty()).isFalse();
    }

    @Test
    void whatIsTooLongIsToldWithItsCode() {
        assertCode("a".repeat(SearchQuery.LONGEST + 1), "search.too-long");
        assertCode("a ".repeat(SearchQuery.MOST_TERMS + 1), "search.too-many");
        assertCode("\"" + "a ".repeat(SearchQuery.MOST_TERMS + 1) + "\"", "search.too-many");
        assertCode("a/".repeat(SearchQuery.MOST_TERMS + 1), "search.too-many");
        assertCode("茶".repeat(SearchQuery.MOST_TERMS + 1), "search.too-many");
        assertCode("tag:a ".repeat(SearchQuery.MOST_TERMS + 1), "search.too-many");
        assertCode("w ".repeat(51_000), "search.too-long");
    }

    @Test
    void whateverIsTypedIsReadOrToldWithACode() {
        Random random = new Random(20_261_123);
        String signs = "ab \t\"-:*()[]{}\\/~^?!&|+#@'\u0000\u200b\u202e\ud83d\udc69OR author tag before";

        for (int i = 0; i < 5_000; i++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(60);
            for (int at = 0; at < length; at++) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }

            SearchQuery query = parse(typed.toString());

            assertThat(query.all()).as("%s", typed).allSatisfy(alternatives -> assertThat(alternatives)
                    .isNotEmpty()
                    .allSatisfy(term -> assertThat(term.text()).isNotBlank()));
            assertThat(query.filters()).as("%s", typed).allSatisfy(filter -> assertThat(filter.value())
                    .isNotBlank());
        }
    }

    private static void assertCode(String typed, String code) {
        assertThatThrownBy(() -> parse(typed))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.code()).isEqualTo(code)));
    }

    private static Term word(String text) {
        return new Term.Word(text, false);
    }

    @Test
    void howeverItIsMadeItHoldsNoMoreThanSixtyFourWords() {
        List<Term> words = Collections.nCopies(SearchQuery.MOST_TERMS, new Term.Word("tea", false));
        Term phrase = new Term.Phrase("tea ".repeat(SearchQuery.MOST_TERMS).strip());

        assertThat(new SearchQuery(List.of(), words, List.of()).none()).hasSize(SearchQuery.MOST_TERMS);
        for (List<Term> tooMany : List.of(List.of(phrase, words.get(0)), List.of(words.get(0), phrase))) {
            assertThatExceptionOfType(InvalidInput.class)
                    .isThrownBy(() -> new SearchQuery(List.of(), tooMany, List.of()))
                    .satisfies(refused ->
                            assertThat(refused.violations()).extracting("code").containsExactly("search.too-many"));
        }
    }
}
