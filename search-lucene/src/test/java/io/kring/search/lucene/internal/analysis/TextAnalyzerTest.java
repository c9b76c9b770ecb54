package io.kring.search.lucene.internal.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.search.lucene.internal.language.Language;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextAnalyzerTest {
    private static final int REMEMBERED = 64;
    private static final Analyzer EXACT = new TextAnalyzer(Set.of(), REMEMBERED);
    private static final QueryAnalyzer ASKED = new QueryAnalyzer();

    @Nested
    class Signs {
        @Test
        void aHashtagStaysWholeAndIsItsWordsToo() {
            assertThat(Terms.of(EXACT, "op naar #TeamOutdoor2024!"))
                    .contains("#teamoutdoor2024", "teamoutdoor2024", "team", "outdoor", "2024");
        }

        @Test
        void aHandleStaysWholeWithItsDotsAndHyphens() {
            assertThat(Terms.of(EXACT, "vraag @Jan.de-Vries.")).contains("@jan.de-vries", "jan", "de", "vries");
            assertThat(ASKED.words("@jan.de-vries", 9)).singleElement().satisfies(word -> assertThat(word.forms())
                    .containsExactly("@jan.de-vries"));
        }

        @Test
        void aSignInTheMiddleOfAWordIsNoMark() {
            assertThat(Terms.of(EXACT, "post@example.org C# &#39;"))
                    .contains("post", "example.org", "c", "39")
                    .noneMatch(term -> term.startsWith("@") || term.startsWith("#"));
        }

        @ParameterizedTest
        @ValueSource(strings = {"AB-123", "ab-123", "AB123", "ab‑123"})
        void aCodeIsFoundHoweverItIsJoined(String typed) {
            List<String> indexed = Terms.of(EXACT, "zie ticket AB-123.");

            assertThat(ASKED.words(typed, 9)).singleElement().satisfies(word -> assertThat(word.forms())
                    .containsAnyElementsOf(indexed));
        }
    }

    @Nested
    class Letters {
        @ParameterizedTest
        @CsvSource({
            "Café, cafe",
            "cafe\u0301, café",
            "GEÏNSTALLEERD, geinstalleerd",
            "Straße, strasse",
            "ﬁets, fiets",
            "ver\u200Btrouwelijk, vertrouwelijk",
            "ver\u00ADtrouwelijk, vertrouwelijk",
            "İstanbul, istanbul",
            "ΛΌΓΟΣ, λογος",
            "Ёлка, Е\u0308лка"
        })
        void waysOfWritingAWordAreOne(String written, String typed) {
            assertThat(Terms.of(EXACT, written)).isEqualTo(Terms.of(EXACT, typed));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "NL;foto's;foto",
                    "NL;auto’s;auto",
                    "NL;fotos;foto",
                    "FR;l'eau;eau",
                    "FR;qu’ils;ils",
                    "EN;company's;company",
                    "EN;don’t;dont",
                    "DE;Häuser;Haus",
                    "DE;Haeuser;Häuser",
                    "FR;chevaux;cheval",
                    "EN;running;run"
                })
        void anEndingOrApostropheHidesNoWord(Language language, String written, String asked) {
            TextAnalyzer analyzer = new TextAnalyzer(Set.of(language), REMEMBERED);

            List<String> indexed = new ArrayList<>(Terms.of(analyzer, written));
            indexed.addAll(Terms.of(EXACT, written));

            assertThat(ASKED.words(asked, 9).get(0).forms()).containsAnyElementsOf(indexed);
        }
    }

    @Nested
    class Pictures {
        @Test
        void aPictureIsFoundInEachColour() {
            List<String> indexed = Terms.of(EXACT, "top👍🏽");

            assertThat(indexed).contains("top", "👍🏽", "👍");
            assertThat(ASKED.words("👍", 9).get(0).forms()).containsAnyElementsOf(indexed);
            assertThat(ASKED.words("👍🏿", 9).get(0).forms()).containsAnyElementsOf(indexed);
        }

        @Test
        void aPictureJoinedFromSeveralIsFoundByEachAndAsItself() {
            assertThat(Terms.of(EXACT, "👩🏽‍💻")).contains("👩", "💻").anyMatch(term -> term.contains("\u200D"));
        }

        @Test
        void aFlagIsNoLetters() {
            assertThat(Terms.of(EXACT, "🇳🇱")).containsExactly("🇳🇱");
        }
    }

    @Nested
    class Places {
        @Test
        void eachTermKnowsWhereItStandsInTheText() throws IOException {
            String text = "👍🏽 op naar #TeamUitje, @jan.de-vries: AB-123\u200B!";
            List<String> places = new ArrayList<>();

            try (TokenStream stream = EXACT.tokenStream("text", text)) {
                OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
                PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    if (step.getPositionIncrement() > 0) {
                        places.add(text.substring(offset.startOffset(), offset.endOffset()));
                    }
                }
                stream.end();
            }

            assertThat(places)
                    .startsWith("👍🏽", "op", "naar", "#TeamUitje", "@jan.de-vries")
                    .hasSize(6);
        }

        @Test
        void wordsThatComeBackAfterManyOthersAreTheSameTerms() {
            StringBuilder text = new StringBuilder("huizen ");
            for (int i = 0; i < 20_000; i++) {
                text.append("w").append(i).append(' ');
            }

            List<String> terms = Terms.of(new TextAnalyzer(Set.of(Language.NL), REMEMBERED), text + "huizen");

            assertThat(terms).startsWith("/nl:huis").endsWith("/nl:huis").hasSize(20_002);
        }
    }

    @Nested
    class Bounds {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\0",
                    "a\0b",
                    "\uD83D",
                    "\uDE00x",
                    "\uD83D\uD83D",
                    "\u202Eabc\u202C",
                    "שלום עולם",
                    "مرحبا",
                    "\u200B\u200B",
                    "#",
                    "@",
                    "-",
                    "#\uD83D",
                    "@-.-",
                    "--a--",
                    "'''",
                    "'",
                    "'s",
                    "a'",
                    "\u203F\u2040",
                    "https://x.org/a?b=%00#c"
                })
        void nothingThatIsTypedDoesHarm(String text) {
            for (Set<Language> languages : List.of(Set.<Language>of(), Language.ALL, Set.of(Language.NL))) {
                assertThat(Terms.of(new TextAnalyzer(languages, REMEMBERED), text))
                        .noneMatch(String::isEmpty);
            }
            assertThat(ASKED.words(text, 64)).hasSizeLessThan(64);
        }

        @Test
        void tenMegabytesWithoutABlankAreTermsOfBoundedLength() {
            List<String> terms = Terms.of(new TextAnalyzer(Language.ALL, REMEMBERED), "a1-".repeat(3_500_000));

            assertThat(terms).isNotEmpty().allMatch(term -> term.length() <= 2 * TextAnalyzer.LONGEST_WORD);
        }

        @Test
        void aQueryHasNoMoreWordsThanAllowed() {
            assertThat(ASKED.words("woord ".repeat(51_000), 64)).hasSize(64);
        }
    }
}
