package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    private final MarkdownRenderer renderer = MarkdownRenderer.standard();

    @Test
    void isPlainTextOnOneLine() {
        String markdown = "# Tea\n\n> *Which* [kind](http://a.nl)?\n\n- `green` <b>tea</b>\n- ![cup](/c) &amp; @ann";

        assertThat(renderer.excerpt(markdown, 200)).isEqualTo("Tea Which kind? green tea cup & @ann");
    }

    @ParameterizedTest
    @CsvSource({
        "twelve green leaves, 20, twelve green leaves",
        "twelve green leaves, 19, twelve green leaves",
        "twelve green leaves, 18, twelve green…",
        "twelve green leaves, 13, twelve green…",
        "twelve green leaves, 12, twelve…",
        "incomprehensibilities, 9, incompre…",
        "a incomprehensibilities, 9, a incomp…",
        "twelve, 1, …",
        "twelve, 0, …",
        "twelve, -5, …",
    })
    void isCutBehindAWordUnlessThatLeavesLittle(String markdown, int most, String excerpt) {
        assertThat(renderer.excerpt(markdown, most)).isEqualTo(excerpt);
    }

    @ParameterizedTest
    @CsvSource({
        "👩‍👩‍👧‍👦👩‍👩‍👧‍👦, 14, 👩‍👩‍👧‍👦…",
        "e\u0301e\u0301e\u0301, 4, e\u0301…",
        "😀😀😀, 4, 😀…",
        "🇳🇱🇧🇪, 7, 🇳🇱…"
    })
    void isCutBetweenCharactersAsReadersSeeThem(String markdown, int most, String excerpt) {
        assertThat(renderer.excerpt(markdown, most)).isEqualTo(excerpt);
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(renderer.excerpt("", 10)).isEmpty();
        assertThat(renderer.excerpt("<script>", 10)).isEmpty();
    }
}
