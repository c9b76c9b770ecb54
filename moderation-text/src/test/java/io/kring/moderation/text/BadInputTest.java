package io.kring.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any text is read, in linear time. */
@Timeout(60)
class BadInputTest {
    private final RuleMatcher matcher = RuleMatcher.of(new RuleSet(
            List.of(
                    new WordEntry("coon", Language.EN, Form.STEM, Severity.HOLD, "unwanted"),
                    new WordEntry("a a", Language.ANY, Form.WORD, Severity.ALLOW, "unwanted"),
                    new WordEntry("de hond uitlaten", Language.NL, Form.STEM, Severity.NUDGE, "unwanted")),
            List.of(new PatternEntry("(.*a){20}b", Severity.HOLD, "unwanted"))));

    private static final int MILLION = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a ",
                "a.",
                "\u0301",
                "\uD800",
                "\uDC00",
                "4",
                "@",
                "!",
                "'",
                "co\u200B",
                "\u05D0\u202E",
                "\uD83D\uDC69\u200D\uD83D\uDCBB",
                "coon ",
                "\u1EA4"
            })
    void repeatedOverAndOver(String part) {
        assertThatCode(() -> matcher.find(part.repeat(MILLION / 20 / part.length())))
                .doesNotThrowAnyException();
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"a", "a ", "a.", "4", "co\u200B", "coon ", "\u0301"})
    void repeatedForAMillionCharacters(String part) {
        assertThatCode(() -> matcher.find(part.repeat(MILLION / part.length()))).doesNotThrowAnyException();
    }

    @Test
    void everyCodePointOnce() {
        StringBuilder text = new StringBuilder();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            text.appendCodePoint(codePoint);
        }

        assertThat(matcher.find(text.toString())).allMatch(hit -> hit.start() < hit.end());
    }

    @Test
    void spansAreThoseOfTheOriginal() {
        String text = "\uD83D\uDE00 c\u200Bo\u0301o\u00ADn!";

        assertThat(matcher.find(text))
                .extracting(hit -> text.substring(hit.start(), hit.end()))
                .containsExactly("c\u200Bo\u0301o\u00ADn");
    }
}
