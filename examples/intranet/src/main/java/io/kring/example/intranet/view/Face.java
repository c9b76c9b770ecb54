package io.kring.example.intranet.view;

import io.kring.example.veldstroom.content.Colleague;
import java.util.Locale;

/**
 * Somebody as pages show them.
 *
 * @param initials what is drawn where a photograph would be
 * @param hue      one of twelve quiet colours, always the same for a person
 * @param function what they do; empty for who is no colleague any more
 * @param page     address of their page; empty for who has none
 */
public record Face(String id, String name, String initials, int hue, String function, String page) {
    private static final int HUES = 12;

    public static Face of(Colleague colleague, Locale locale) {
        String id = colleague.id().value();
        return new Face(
                id,
                colleague.name(),
                initials(colleague.name()),
                Math.floorMod(id.hashCode(), HUES),
                colleague.function().in(locale),
                "/people/" + id);
    }

    /** Somebody who is unknown or has left. */
    public static Face former(String words) {
        return new Face("", words, "–", 0, "", "");
    }

    /** Whether there is a page to go to. */
    public boolean known() {
        return !page.isEmpty();
    }

    /** The first letters of the first and of the last name. */
    private static String initials(String name) {
        String[] words = name.split(" ", -1);
        return letter(words[0]) + (words.length > 1 ? letter(words[words.length - 1]) : "");
    }

    private static String letter(String word) {
        return word.isEmpty() ? "" : word.substring(0, Character.charCount(word.codePointAt(0)));
    }
}
