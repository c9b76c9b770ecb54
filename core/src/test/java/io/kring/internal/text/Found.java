package io.kring.internal.text;

import io.kring.text.TextEntity;
import java.util.List;

/** What the analyser finds, in short forms for assertions. */
final class Found {

    private static final MarkdownAnalyser ANALYSER = new MarkdownAnalyser();

    private Found() {}

    /** Kind, value and what was typed, as in {@code MENTION ann <- @Ann}. */
    static List<String> in(String markdown) {
        return ANALYSER.analyse(markdown).all().stream()
                .map(entity -> entity.kind() + " " + entity.value() + " <- "
                        + markdown.substring(entity.start(), entity.end()))
                .toList();
    }

    /** The values of all kinds. */
    static List<String> values(String markdown) {
        return ANALYSER.analyse(markdown).all().stream().map(TextEntity::value).toList();
    }

    static String excerpt(String markdown, int maxChars) {
        return ANALYSER.analyse(markdown).excerpt(maxChars);
    }
}
