package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The time limit only tells a hang from work; it is far above what the work takes. */
class HugeTextTest {
    private static final Duration HANG = Duration.ofMinutes(1);
    private static final int MEGABYTE = 1 << 20;
    private static final int DEEP = 10_000;

    private final MarkdownRenderer renderer = MarkdownRenderer.standard().images(ImageSource.ofHost());

    @ParameterizedTest
    @ValueSource(
            strings = {">", "> ", "- ", "1. ", "*", "_", "**_", "[", "![", "[![", "<b>", "<p>", "</b>", "\\", "&amp;"})
    void tenThousandLevelsEndInText(String opener) {
        assertThat(rendered(opener.repeat(DEEP) + " end")).contains("end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*|*", "**|**", "_*|*_", "[|](http://a.nl)", "![|](/a)", "<b>|</b>", "<p>|</p>"})
    void tenThousandClosedLevelsEndInText(String pair) {
        int middle = pair.indexOf('|');
        String open = pair.substring(0, middle).repeat(DEEP);
        String close = pair.substring(middle + 1).repeat(DEEP);

        assertThat(rendered(open + " x " + close + "\n\nend")).contains("end");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "_",
                "[",
                "]",
                "`",
                "~",
                "<",
                ">",
                "&",
                "\\",
                "!",
                "(",
                ")",
                "\"",
                "*a ",
                "**a*",
                "[a](",
                "[a](/b) ",
                "[a](<b",
                "<a b='",
                "<!--",
                "<b>",
                "</b>",
                "<a>",
                "<p>",
                "<li>",
                "<div>\n\n",
                "`a``",
                "a\n",
                "- a\n",
                "> a\n",
                "a\n=\n",
                "[a]: b\n",
                "# a\n",
                "\t",
                "\n",
                "&amp;",
                "http://a.nl/ ",
                "#a ",
                "@a ",
                "\0",
                "\uD83D",
                "{{",
                "\u202E"
            })
    void aLongTextOfOnePatternIsRendered(String pattern) {
        String text = pattern.repeat(MEGABYTE / 32 / pattern.length()) + "\n\n\nend";

        Harmless.parsed(rendered(text));
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"*", "[a](", "<b>"})
    void aMegabyteOfOnePatternIsRendered(String pattern) {
        Harmless.parsed(rendered(pattern.repeat(MEGABYTE / pattern.length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "<b>",
                "<a href=/>",
                "<p>",
                "<li>",
                "<b",
                "<b a",
                "<b a='",
                "</",
                "<!--",
                "&",
                "&#",
                "<ul><li>",
                "<select>",
                "<table>",
                "<svg>",
                "<script>",
                "<b></i>",
                "{{",
                "<x y=\"",
                "<code class=language-a>",
                "<h1>",
                "<p><h1>"
            })
    void aLongStretchOfOnePatternOfHtmlIsMadeSafe(String pattern) {
        String html = pattern.repeat(MEGABYTE / 32 / pattern.length());

        String safe = assertTimeoutPreemptively(HANG, () -> Sanitizer.strict().sanitize(html));

        assertThat(safe.length()).isLessThan(20 * MEGABYTE);
    }

    private String rendered(String text) {
        return assertTimeoutPreemptively(HANG, () -> {
            String html = renderer.html(text);
            assertThat(renderer.excerpt(text, 200)).hasSizeLessThanOrEqualTo(200);
            assertThat(Html.text(text).length()).isLessThanOrEqualTo(text.length() * 6 + 2);
            return html;
        });
    }
}
