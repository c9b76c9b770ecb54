package io.kring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limits only tell a hang from work; they are far above what the work takes. */
class HugeTextTest {

    private static final Duration HANG = Duration.ofMinutes(1);
    private static final int MEGABYTE = 1 << 20;
    private static final int DEEP = 10_000;

    private final MarkdownAnalyser analyser = new MarkdownAnalyser();

    private TextEntities analyse(String text) {
        return assertTimeoutPreemptively(HANG, () -> analyser.analyse(text));
    }

    @Test
    void tenMegabytesWithAHundredThousandMentionsAreRead() {
        String line =
                "Some words about *this* and [that](/x), which ask @ann.de.vries for nothing more than a line\n\n";
        String text = line.repeat(100_000) + "x".repeat(10 * MEGABYTE - 100_000 * line.length()) + " @last";

        TextEntities found = analyse(text);

        assertThat(found.mentions()).hasSize(100_001);
        assertThat(found.all().get(100_000).value()).isEqualTo("last");
        assertThat(found.all().get(100_000).start()).isEqualTo(10 * MEGABYTE + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "> ", "- ", "* ", "1. ", "*", "_", "**_", "[", "![", "[![", "<b>", "\\", "&amp;"})
    void tenThousandLevelsDoNotOverflowTheStack(String opener) {
        assertThat(analyse(opener.repeat(DEEP) + " @ann").mentions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*|*", "[|](http://a.nl)", "![|](http://a.nl)", "**|**", "(|)", "_*|*_", "<b>|</b>"})
    void tenThousandClosedLevelsDoNotOverflowTheStack(String pair) {
        int middle = pair.indexOf('|');
        String open = pair.substring(0, middle).repeat(DEEP);
        String close = pair.substring(middle + 1).repeat(DEEP);

        assertThat(analyse(open + " x " + close + "\n\n@ann").mentions()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@", "@a", "@a.", "#", "#a", "a#", "/#a", "http://", "http://a.", "http://a.bc/(", "http://あ", "a.",
                        "a-",
                "a.bc/", "\\#", "&", "&a;", "*a ", "**a*", "_a", "[a](", "[a](<b", "[a](b \"", "<a b='", "<!--", "`a``",
                "a\n", "- a\n", "> a\n", "a\n=\n", "[a]: b\n", "\t", "\u0301", "👩‍", "\0", "\uD83D"
            })
    void aLongTextOfOnePatternDoesNotHang(String pattern) {
        String text = pattern.repeat(MEGABYTE / 16 / pattern.length());

        assertThat(analyse(text + "\n\n\n@ann").plainText()).doesNotContain("\n");
    }

    @Test
    void emphasisBetweenManyLinksDoesNotMakeEveryLinkDear() {
        String text = "a *b* [c](d) ".repeat(MEGABYTE / 13) + "\n\n[b](http://b.nl)";

        assertThat(analyse(text).links())
                .extracting(entity -> text.substring(entity.start(), entity.end()))
                .containsExactly("[b](http://b.nl)");
    }

    @Test
    void aLongParagraphOfEmphasisAndLinksKeepsItsLinks() {
        String text = "an *important* [page](http://a.nl) ".repeat(1_000);

        assertThat(analyse(text).links()).hasSize(1_000);
    }

    @Test
    void bracketsThatNobodyClosesDoNotMakeEveryLinkDear() {
        String text = "[".repeat(MEGABYTE / 8) + "[a](http://a.nl)".repeat(MEGABYTE / 128) + "\n\n[b](http://b.nl)";

        TextEntities found = analyse(text);

        assertThat(found.links())
                .extracting(entity -> text.substring(entity.start(), entity.end()))
                .contains("[b](http://b.nl)");
    }

    @Test
    void manyThreadsShareOneAnalyser() throws InterruptedException, ExecutionException {
        String text = "@ann **#tag** [x](http://a.nl) &amp; http://b.nl/c\n\n".repeat(200);
        TextEntities alone = analyser.analyse(text);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<TextEntities>> answers = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                answers.add(threads.submit(() -> analyser.analyse(text)));
            }
            for (Future<TextEntities> answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
