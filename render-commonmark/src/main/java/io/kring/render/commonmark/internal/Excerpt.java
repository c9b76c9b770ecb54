package io.kring.render.commonmark.internal;

import io.kring.internal.text.TextEntities;

/** The beginning of a text, cut behind a word. */
public final class Excerpt {
    private static final String ELLIPSIS = "…";

    private Excerpt() {}

    public static String of(TextEntities text, int most) {
        String plain = text.plainText();
        if (plain.length() <= most) {
            return plain;
        }
        String cut = text.excerpt(most);
        String kept = cut.substring(0, cut.length() - ELLIPSIS.length());
        boolean betweenWords = plain.charAt(kept.length()) == ' ';
        int word = betweenWords ? kept.length() : kept.lastIndexOf(' ');
        return (word > kept.length() / 2 ? kept.substring(0, word) : kept) + ELLIPSIS;
    }
}
