package io.kring.search.lucene.internal.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.search.lucene.internal.analysis.QueryAnalyzer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelevanceTest {
    private final Shelf shelf = new Shelf();
    private final Relevance relevance = new Relevance(new QueryAnalyzer(), Weights.DEFAULT);

    @AfterEach
    void close() throws IOException {
        shelf.close();
    }

    @Nested
    class TextsInSeveralLanguages {
        {
            shelf.with("dutch", "Wie weet waar de fietsen van onze afdeling staan? De sleutels liggen in de kast.")
                    .with("english", "Does anyone know where the meetings of our team are announced these days?")
                    .with("german", "Weiß jemand, wann die neuen Häuser der Gemeinde fertig sind und wer einzieht?")
                    .with("french", "Est-ce que quelqu'un sait quand les chevaux sont nourris dans l'école ?")
                    .with("swedish", "sv", "Var finns cyklarna som vi köpte förra året till kontoret?")
                    .with("short", "foto's!")
                    .with("greek", "el", "Καλημέρα σε όλους");
        }

        @ParameterizedTest
        @CsvSource({
            "fiets, dutch",
            "sleutel kast, dutch",
            "meeting, english",
            "announce team, english",
            "haus, german",
            "Haeuser, german",
            "cheval, french",
            "ecole, french",
            "cyklarna, swedish",
            "foto, short",
            "fotos, short",
            "καλημερα, greek"
        })
        void aQueryFindsTheTextInItsLanguageWithoutKnowingIt(String typed, String found) {
            assertThat(shelf.hits(relevance.all(typed))).containsExactly(found);
        }

        @Test
        void wordsOfGrammarAreNotRequiredButAloneTheyAreLookedFor() {
            assertThat(shelf.hits(relevance.all("the fiets"))).containsExactly("dutch");
            assertThat(shelf.hits(relevance.all("the"))).containsExactly("english");
        }

        @Test
        void allWordsAreRequiredUnlessAnyWillDo() {
            assertThat(shelf.hits(relevance.all("fiets meeting"))).isEmpty();
            assertThat(shelf.hits(relevance.any("fiets meeting"))).containsExactlyInAnyOrder("dutch", "english");
        }
    }

    @Nested
    class WordsWithSigns {
        @Test
        void aHashtagIsFoundAsATagAndAsItsWord() {
            shelf.with("tag", "Tot morgen bij #TeamUitje").with("word", "Het teamuitje is morgen bij de haven");

            assertThat(shelf.hits(relevance.all("#teamuitje"))).containsExactly("tag");
            assertThat(shelf.hits(relevance.all("teamuitje"))).containsExactlyInAnyOrder("tag", "word");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "AB-123",
                    "ab123",
                    "e-mail",
                    "email",
                    "mail",
                    "👍",
                    "👍🏿",
                    "@jan.de-vries",
                    "vries",
                    "example.org"
                })
        void eachWayOfAskingFindsIt(String typed) {
            shelf.with(
                            "one",
                            "nl",
                            "Stuur een e-mail over AB-123 aan @Jan.de-Vries 👍🏽 of kijk op https://example.org/x")
                    .with("other", "nl", "Iets anders met AB en 123 voor @jan.de");

            assertThat(shelf.hits(relevance.all(typed))).containsExactly("one");
        }

        @Test
        void wordsThatAreJoinedAreFoundWhereTheyStandApart() {
            shelf.with("apart", "en", "a well known problem");

            assertThat(shelf.hits(relevance.all("well-known"))).containsExactly("apart");
        }
    }

    @Nested
    class OrderOfHits {
        @Test
        void aTitleCountsAboveABody() {
            shelf.with("body", new SearchableText("Iets", "verlof aanvragen", List.of(), "", "nl", Shelf.NOW, false))
                    .with(
                            "title",
                            new SearchableText("Verlof", "iets aanvragen", List.of(), "", "nl", Shelf.NOW, false));

            assertThat(shelf.hits(relevance.all("verlof"))).containsExactly("title", "body");
        }

        @Test
        void neighboursInTheQueryCountMoreWhenTheyAreNeighboursInTheText() {
            shelf.with("apart", "nl", "Het beleid dat wij voor morgen en overmorgen over thuis maken, geldt niet.")
                    .with(
                            "together",
                            "nl",
                            "Het thuis beleid dat wij voor morgen en overmorgen over maken, geldt niet.");

            assertThat(shelf.hits(relevance.all("thuis beleid"))).containsExactly("together", "apart");
        }

        @Test
        void theAcceptedAndTheRecentAreALittleAhead() {
            Instant old = Shelf.NOW.minus(Duration.ofDays(2_000));
            shelf.with("old", new SearchableText("", "verlof", List.of(), "", "nl", old, false))
                    .with("recent", new SearchableText("", "verlof", List.of(), "", "nl", Shelf.NOW, false))
                    .with("accepted", new SearchableText("", "verlof", List.of(), "", "nl", Shelf.NOW, true));

            assertThat(shelf.hits(relevance.led(relevance.all("verlof"), Shelf.NOW)))
                    .containsExactly("accepted", "recent", "old");
        }
    }

    @Nested
    class PhrasesAndBeginnings {
        @Test
        void aPhraseIsLookedForAsWritten() {
            shelf.with("so", "nl", "Het huis van de burgemeester").with("else", "nl", "Het huis, de burgemeester");

            assertThat(shelf.hits(relevance.phrase("huis van de burgemeester"))).containsExactly("so");
            assertThat(shelf.hits(relevance.phrase("huizen van de burgemeester")))
                    .isEmpty();
        }

        @Test
        void aWordIsFoundWhileItIsTyped() {
            shelf.with("word", "nl", "De burgemeester").with("tag", "nl", "#burgerdag");

            assertThat(shelf.hits(relevance.prefix("burgem"))).containsExactly("word");
            assertThat(shelf.hits(relevance.prefix("#burg"))).containsExactly("tag");
            assertThat(shelf.hits(relevance.prefix("b"))).isEmpty();
        }
    }

    @Nested
    class TheHostsSynonyms {
        private final Relevance withSynonyms = new Relevance(
                new QueryAnalyzer(List.of(
                        Set.of("thuiswerken", "telewerken"),
                        Set.of("HR", "human resources"),
                        Set.of("e-mail", "elektronische post"),
                        Set.of("OR", "raad van de medewerkers"))),
                Weights.DEFAULT);

        @Test
        void aWordFindsItsSynonymInTextsThatWereIndexedBefore() {
            shelf.with("text", "nl", "Regels om te telewerken").with("people", "en", "Ask human resources");

            assertThat(shelf.hits(relevance.all("thuiswerken"))).isEmpty();
            assertThat(shelf.hits(withSynonyms.all("regels thuiswerken"))).containsExactly("text");
            assertThat(shelf.hits(withSynonyms.all("hr"))).containsExactly("people");
        }

        @Test
        void theyMayHaveSignsAndManyWords() {
            shelf.with("mail", "nl", "Stuur een e-mail").with("council", "nl", "Vraag het de OR");

            assertThat(shelf.hits(withSynonyms.all("elektronische post"))).containsExactly("mail");
            assertThat(shelf.hits(withSynonyms.all("raad van de medewerkers"))).containsExactly("council");
        }

        @Test
        void wordsThatAreOneThingTogetherFindTheirSynonym() {
            shelf.with("people", "nl", "Vraag het HR");

            assertThat(shelf.hits(withSynonyms.all("vraag human resources"))).containsExactly("people");
        }
    }

    @Nested
    class AnythingTyped {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "\0",
                    "*:*",
                    "((((",
                    "\"",
                    "\\",
                    "title:x",
                    "/.*/",
                    "~",
                    "AND OR NOT",
                    "\uD83D",
                    "\u202Eabc"
                })
        void isAQueryAndReachesNothingElse(String typed) {
            shelf.with("text", "nl", "Niets bijzonders");

            assertThat(shelf.hits(relevance.all(typed))).isEmpty();
            assertThat(shelf.hits(relevance.any(typed))).isEmpty();
            assertThat(shelf.hits(relevance.phrase(typed))).isEmpty();
            assertThat(shelf.hits(relevance.prefix(typed))).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"woord%d ", "a-b%d-c-d ", "#Tag%d ", "👩🏽‍💻", "x", "("})
        void hasABoundedNumberOfClauses(String pattern) {
            StringBuilder typed = new StringBuilder();
            for (int i = 0; i < 51_000; i++) {
                typed.append(String.format(pattern, i));
            }

            assertThat(shelf.hits(relevance.all(typed.toString()))).isEmpty();
            assertThat(shelf.hits(relevance.phrase(typed.toString()))).isEmpty();
        }
    }
}
