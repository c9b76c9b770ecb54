package io.kring.reaction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaletteTest {
    @ParameterizedTest
    @ValueSource(strings = {"👍", "👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "🇳🇱", "👍🏽", "☕", "#️⃣", "↔️", "©"})
    void anyEmojiSequenceIsAReaction(String emoji) {
        assertThat(Palette.anyEmoji().has(emoji)).isTrue();
        assertThat(Palette.standard().has(emoji)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "like",
                "1",
                "<b>",
                "👍 👍",
                "\u0000",
                "\ud83d",
                "'; --",
                "é",
                "\u200b",
                "\u202e👍",
                "\ufe0f",
                "→",
                "½",
                "\u2066"
            })
    void whatIsNoEmojiIsNone(String text) {
        assertThat(Palette.anyEmoji().has(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"like", "support"})
    void aPaletteHoldsItsWords(String kind) {
        assertThat(Palette.standard().has(kind)).isTrue();
        assertThat(Palette.standard().slot(kind)).isEqualTo("one");
        assertThat(Palette.anyEmoji().slot(kind)).isEqualTo(kind);
    }
}
