package io.kring.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.text.TextEntity;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class RandomTextTest {

    private static final List<String> PIECES = List.of(
            "@ann",
            "@jan.de.vries",
            "@j\\_d",
            "#tag",
            "#café",
            "#a&eacute;",
            "＃",
            "＠",
            "http://a.nl",
            "https://b.nl/c_d_e",
            "[",
            "]",
            "(",
            ")",
            "](http://c.nl)",
            "![",
            "<",
            ">",
            "<http://d.nl>",
            "<b>",
            "</b>",
            "<!--",
            "-->",
            "`",
            "``",
            "*",
            "**",
            "_",
            "\\",
            "\\#",
            "\\@",
            "&amp;",
            "&#64;",
            "&",
            "&x;",
            ";",
            "\n",
            "\r\n",
            "\r",
            "\n\n",
            "  \n",
            "\n> ",
            "\n- ",
            "\n1. ",
            "\n    ",
            "\t",
            "\n```\n",
            "\n<div>\n",
            "\n# ",
            "\n===\n",
            "[r]: http://e.nl\n",
            "[r]",
            " ",
            " ",
            "a",
            "é",
            "日本",
            "👍🏽",
            "👩‍👧",
            "\u0301",
            "\u200D",
            "\uFE0F",
            "\u202E",
            "\0",
            "\uD83D",
            "\uDE00",
            "://",
            "/",
            ".",
            "-",
            ":",
            "?",
            "!",
            "\"",
            "'",
            "e.nl/");

    private final MarkdownAnalyser analyser = new MarkdownAnalyser();

    @RepeatedTest(20)
    void whateverTheTextItsEntitiesAreInBoundsApartAndAsTyped(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());

        for (int i = 0; i < 1_000; i++) {
            String text = text(random);

            TextEntities found = analyser.analyse(text);

            check(text, found);
        }
    }

    @RepeatedTest(20)
    void whatIsReadWithoutTheParserIsWhatTheParserGives(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> mostlyPlain = PIECES.stream().filter(PlainText::isPlain).toList();

        int plain = 0;
        for (int i = 0; i < 1_000; i++) {
            String text = text(random, i % 2 == 0 ? mostlyPlain : PIECES);
            plain += PlainText.isPlain(text) ? 1 : 0;

            assertThat(analyser.plain(text))
                    .as(text)
                    .isEqualTo(analyser.analyse(text).plainText());
        }
        assertThat(plain).isBetween(300, 600);
    }

    private static String text(Random random) {
        return text(random, PIECES);
    }

    private static String text(Random random, List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i >= 0; i--) {
            boolean piece = random.nextInt(10) > 0;
            text.append(piece ? pieces.get(random.nextInt(pieces.size())) : (char) random.nextInt(0x10000));
        }
        return text.toString();
    }

    private static void check(String text, TextEntities found) {
        int last = 0;
        for (TextEntity entity : found.all()) {
            assertThat(entity.start()).as(text).isGreaterThanOrEqualTo(last);
            assertThat(entity.end()).as(text).isBetween(entity.start() + 1, text.length());
            checkTyped(entity, text.substring(entity.start(), entity.end()));
            last = entity.end();
        }
        assertThat(WellFormed.of(found.plainText())).isEqualTo(found.plainText());
        assertThat(found.plainText()).doesNotContain("\0", "\n", "  ");
        assertThat(found.excerpt(10).length()).isLessThanOrEqualTo(10);
    }

    private static void checkTyped(TextEntity entity, String typed) {
        boolean plain = typed.indexOf('\\') < 0 && typed.indexOf('&') < 0;
        switch (entity.kind()) {
            case MENTION -> {
                assertThat(typed).matches("(?s)[@＠].*");
                assertThat(entity.value()).isEqualTo(plain ? Folding.handle(typed.substring(1)) : entity.value());
                assertThat(entity.value()).matches("[a-z0-9_]([a-z0-9_.-]{0,62}[a-z0-9_])?");
            }
            case HASHTAG -> {
                assertThat(typed).matches("(?s)[#＃].*");
                assertThat(entity.value()).isEqualTo(plain ? Folding.hashtag(typed.substring(1)) : entity.value());
            }
            case LINK -> {
                assertThat(typed).matches("(?is)https?://.*|<https?://.*>|\\[.*[\\])]");
                assertThat(entity.value()).matches("(?is)https?://.+").doesNotContain("\0");
                assertThat(WellFormed.of(entity.value())).isEqualTo(entity.value());
            }
        }
    }
}
