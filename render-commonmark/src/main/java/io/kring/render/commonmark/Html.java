package io.kring.render.commonmark;

import io.kring.render.commonmark.internal.FieldWriter;
import io.kring.search.Snippet;
import java.util.List;

/** Plain text as HTML: names, titles, reasons, excerpts, and what search found. */
public final class Html {
    private Html() {}

    /**
     * A plain field, for the content of an element or the value of a quoted attribute. Markup is escaped, control
     * characters are dropped (line breaks and tabs stay), unpaired surrogates are U+FFFD. A text that runs from right to
     * left, or turns the direction, is isolated by U+2068 and U+2069, and what it opens is closed: it changes nothing of
     * what stands beside it.
     */
    public static String text(String plain) {
        return FieldWriter.write(plain, List.of());
    }

    /** What search found: as {@link #text}, with matches in {@code <mark>} and "…" where text was left out. */
    public static String snippet(Snippet snippet) {
        String found = FieldWriter.write(snippet.text(), snippet.marks());
        return (snippet.cutBefore() ? "… " : "") + found + (snippet.cutAfter() ? " …" : "");
    }
}
