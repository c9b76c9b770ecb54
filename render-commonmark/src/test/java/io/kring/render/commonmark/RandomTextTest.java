package io.kring.render.commonmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.render.commonmark.Collections.Attack;
import io.kring.render.commonmark.Collections.Example;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attacks and examples, cut and put together by chance. */
class RandomTextTest {
    private static final int TEXTS = 1_500;
    private static final int MANY = 40_000;
    private static final List<String> BITS = List.of(
            "<",
            ">",
            "</",
            "/>",
            "\"",
            "'",
            "`",
            "=",
            "&",
            "&#",
            "&#x6A;",
            "&lt;",
            "&Tab;",
            ";",
            ":",
            "//",
            "\\",
            "{{",
            "}}",
            "{",
            "<!--",
            "-->",
            "--!>",
            "<![CDATA[",
            "]]>",
            "<?",
            "\n",
            "\n\n",
            "\t",
            " ",
            "\0",
            "\r",
            "\f",
            "\u000B",
            "\u0085",
            "\u00A0",
            "\u2028",
            "\u202E",
            "\u2066",
            "\uFEFF",
            "\uFFFE",
            "\uD83D",
            "\uDE00",
            "😀",
            "é",
            "*",
            "_",
            "**",
            "[",
            "](",
            ")",
            "![",
            "#",
            "@ann",
            "#tag",
            "http://",
            "javascript:",
            "    ",
            "> ",
            "- ",
            "1. ",
            "```",
            "<a href=",
            "<img src=",
            "<svg>",
            "<math>",
            "<style>",
            "<script>",
            "<textarea>",
            "<title>",
            "<noscript>",
            "<template>",
            "<table><td>",
            "<plaintext>",
            "<xmp>",
            "<p>",
            "</p>",
            "<br>",
            "<li>",
            "<ol start=",
            "<h1>",
            "<code class=",
            "<blockquote>",
            "<pre>",
            "<select><option>",
            "<form>",
            "<button>",
            "<b>",
            "<i>",
            "</b>",
            "<a>",
            "</a>");

    private final MarkdownRenderer renderer = MarkdownRenderer.standard()
            .images(Optional::of)
            .hashtags((topic, typed) -> Optional.of(new Anchor("/topics/" + topic, typed)));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isHarmlessAndStaysAsItIsWhenMadeSafeAgain(long seed) throws IOException {
        assertHarmless(seed, TEXTS);
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void isHarmlessHoweverOftenTheDiceAreThrown(long seed) throws IOException {
        assertHarmless(seed, MANY);
    }

    private void assertHarmless(long seed, int texts) throws IOException {
        Random random = new Random(seed);
        List<String> collected = collected();
        for (int i = 0; i < texts; i++) {
            String text = mutated(collected, random);

            String safe = Sanitizer.withPictures().sanitize(text);
            Harmless.parsed(safe);
            assertThat(Sanitizer.withPictures().sanitize(safe)).as(text).isEqualTo(safe);
            String strict = Sanitizer.strict().sanitize(text);
            assertThat(Harmless.parsed(strict).select("img")).as(text).isEmpty();
            assertThat(Sanitizer.strict().sanitize(strict)).as(text).isEqualTo(strict);
            String html = renderer.html(text);
            Harmless.parsed(html);
            assertThat(Sanitizer.withPictures().sanitize(html)).as(text).isEqualTo(html);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void isTextAndNothingElseInAPlainField(long seed) throws IOException {
        Random random = new Random(seed);
        List<String> collected = collected();

        for (int i = 0; i < TEXTS; i++) {
            String text = mutated(collected, random);

            String field = Html.text(text);

            assertThat(Jsoup.parseBodyFragment(field).body().childrenSize())
                    .as(text)
                    .isZero();
            assertThat(Jsoup.parseBodyFragment("<b title=\"" + field + "\" lang='" + field + "'></b>")
                            .body()
                            .child(0)
                            .attributesSize())
                    .as(text)
                    .isEqualTo(2);
            assertThat(renderer.excerpt(text, 80)).as(text).hasSizeLessThanOrEqualTo(80);
        }
    }

    private static List<String> collected() throws IOException {
        Stream<String> attacks = Collections.attacks().stream().map(Attack::html);
        Stream<String> examples =
                Collections.commonMark().stream().flatMap((Example e) -> Stream.of(e.markdown(), e.html()));
        return Stream.concat(attacks, examples).toList();
    }

    private static String mutated(List<String> collected, Random random) {
        StringBuilder text = new StringBuilder();
        for (int parts = 1 + random.nextInt(3); parts > 0; parts--) {
            String part = collected.get(random.nextInt(collected.size()));
            int from = random.nextInt(3) == 0 ? random.nextInt(part.length() + 1) : 0;
            text.append(
                    part,
                    from,
                    random.nextInt(3) == 0 ? from + random.nextInt(part.length() - from + 1) : part.length());
        }
        for (int changes = random.nextInt(8); changes > 0; changes--) {
            int at = random.nextInt(text.length() + 1);
            if (random.nextInt(3) == 0) {
                text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(4)));
            } else {
                text.insert(at, BITS.get(random.nextInt(BITS.size())));
            }
        }
        return text.toString();
    }
}
