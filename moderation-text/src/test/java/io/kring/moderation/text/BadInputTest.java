package io.kring.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
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
    void repeatedAMillionTimesOver(String part) {
        String text = part.repeat(1_000_000 / part.length());

        assertThatCode(() -> matcher.find(text)).doesNotThrowAnyException();
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

    @Test
    void twoThousandEntriesTakeLessThanAMillisecond() {
        List<WordEntry> entries = IntStream.range(0, 2_000)
                .mapToObj(i -> new WordEntry(
                        "woord" + Integer.toString(i * 7919, 26).replaceAll("[0-9]", "x") + "q" + i,
                        Language.ANY,
                        i % 2 == 0 ? Form.WORD : Form.STEM,
                        Severity.HOLD,
                        "unwanted"))
                .toList();
        RuleMatcher many = RuleMatcher.of(new RuleSet(entries, List.of()));
        String post = "De gemeente zoekt vrijwilligers voor het fietspad; wie h3lpt mee? Café is geopend. "
                .repeat(25)
                .substring(0, 2_000);
        long[] nanos = new long[2_000];
        for (int round = 0; round < 4; round++) {
            for (int i = 0; i < nanos.length; i++) {
                long begin = System.nanoTime();
                int hits = many.find(post).size();
                nanos[i] = System.nanoTime() - begin + hits;
            }
        }
        Arrays.sort(nanos);

        System.out.printf("p50 %d us, p99 %d us%n", nanos[1_000] / 1_000, nanos[1_980] / 1_000);
        assertThat(Duration.ofNanos(nanos[1_000])).isLessThan(Duration.ofMillis(1));
    }
}
