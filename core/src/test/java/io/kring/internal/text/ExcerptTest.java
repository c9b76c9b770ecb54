package io.kring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void itIsTheTextWithoutMarkupOnOneLine() {
        assertThat(Found.excerpt("# Hi *there*\n\n- one\t&amp;\u00A0\n  two\n- `code`  \n\n<div>\nhtml\n</div>", 100))
                .isEqualTo("Hi there one & two code");
        assertThat(Found.excerpt("[a](http://a.nl) ![b](http://b.nl) <http://c.nl> H<sub>2</sub>O<br>d\\\ne", 100))
                .isEqualTo("a b http://c.nl H2O d e");
        assertThat(Found.excerpt("a\n\n```\nb\n c\n```\n\n    d\n\n[r]: http://a.nl\n\n---\n", 100))
                .isEqualTo("a b c d");
        assertThat(Found.excerpt(" \n\u0007\n", 1)).isEmpty();
    }

    @Test
    void itIsCutToItsLengthWithAnEllipsis() {
        assertThat(Found.excerpt("one two three", 13)).isEqualTo("one two three");
        assertThat(Found.excerpt("one two three", 12)).isEqualTo("one two thr…");
        assertThat(Found.excerpt("one two three", 9)).isEqualTo("one two…");
        assertThat(Found.excerpt("one two three", 1)).isEqualTo("…");
        assertThatIllegalArgumentException().isThrownBy(() -> Found.excerpt("one", 0));
    }

    @Test
    void whatReadersSeeAsOneCharacterIsNotCut() {
        String family = "👩‍👩‍👧‍👦";
        String flags = "🇳🇱🇧🇪";

        assertThat(Found.excerpt("a" + family + "b", 12)).isEqualTo("a…");
        assertThat(Found.excerpt("a" + family + "bc", 13)).isEqualTo("a" + family + "…");
        assertThat(Found.excerpt(flags + "a", 8)).isEqualTo("🇳🇱…");
        assertThat(Found.excerpt("👍🏽👍🏽", 6)).isEqualTo("👍🏽…");
        assertThat(Found.excerpt("cafe\u0301s", 5)).isEqualTo("caf…");
        assertThat(Found.excerpt("\uD83D\uDE00\uD83D\uDE00", 2)).isEqualTo("…");
    }
}
