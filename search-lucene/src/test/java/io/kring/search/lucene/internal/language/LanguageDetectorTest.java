package io.kring.search.lucene.internal.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageDetectorTest {
    private static final LanguageDetector DETECTOR = new LanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NL|Wie weet waar ik het formulier voor thuiswerken kan vinden?",
                "NL|Vrijdag gaan we met de hele afdeling naar het strand, wie rijdt er mee?",
                "NL|De printer op de derde verdieping doet het weer niet.",
                "NL|Gefeliciteerd met jullie twintigjarig jubileum, dat was een mooie middag!",
                "NL|Kan iemand mij uitleggen hoe ik verlof aanvraag in het nieuwe systeem?",
                "NL|Onze nieuwe collega begint maandag bij de klantenservice.",
                "EN|Does anyone know where I can find the form for working from home?",
                "EN|On Friday the whole department is going to the beach, who can drive?",
                "EN|The printer on the third floor is broken again.",
                "EN|Congratulations on your anniversary, it was a lovely afternoon!",
                "EN|Could somebody explain how to request leave in the new system?",
                "EN|Our new colleague starts on Monday with customer service.",
                "DE|Weiß jemand, wo ich das Formular für die Arbeit zu Hause finde?",
                "DE|Am Freitag fährt die ganze Abteilung an den Strand, wer kann fahren?",
                "DE|Der Drucker im dritten Stock ist schon wieder kaputt.",
                "DE|Herzlichen Glückwunsch zum Jubiläum, das war ein schöner Nachmittag!",
                "DE|Kann mir jemand erklären, wie ich im neuen System Urlaub beantrage?",
                "DE|Unsere neue Kollegin beginnt am Montag im Kundendienst.",
                "FR|Est-ce que quelqu'un sait où je peux trouver le formulaire pour le télétravail ?",
                "FR|Vendredi, tout le service va à la plage, qui peut conduire ?",
                "FR|L'imprimante du troisième étage est encore en panne.",
                "FR|Félicitations pour vos vingt ans, c'était une belle après-midi !",
                "FR|Quelqu'un pourrait m'expliquer comment demander un congé dans le nouveau système ?",
                "FR|Notre nouvelle collègue commence lundi au service clients."
            })
    void aSentenceShowsItsLanguage(Language language, String text) {
        assertThat(DETECTOR.language(text)).contains(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ok",
                "👍🏽",
                "AB-123",
                "12:30",
                "https://example.org/a",
                "Привет, как дела?",
                "こんにちは",
                "שלום עולם",
                "\uD83D"
            })
    void whatShowsNoLanguageIsLeftOpen(String text) {
        assertThat(DETECTOR.language(text)).isEmpty();
    }

    @Test
    void aLongTextIsNotReadToItsEnd() {
        String text = "Dit is een zin in het Nederlands en die blijft zo. ".repeat(200_000);

        assertThat(DETECTOR.language(text)).contains(Language.NL);
    }
}
