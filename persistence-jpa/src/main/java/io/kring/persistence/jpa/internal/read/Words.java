package io.kring.persistence.jpa.internal.read;

import org.jspecify.annotations.Nullable;

/** Words of a text with one blank between two, from left to right; none for null. */
final class Words {
    private final String text;
    private int at;

    Words(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    boolean more() {
        return at < text.length();
    }

    String word() {
        int from = at;
        int end = end();
        at = end + 1;
        return text.substring(from, end);
    }

    long number() {
        int from = at;
        int end = end();
        at = end + 1;
        return Long.parseLong(text, from, end, 10);
    }

    private int end() {
        int blank = text.indexOf(' ', at);
        return blank < 0 ? text.length() : blank;
    }
}
