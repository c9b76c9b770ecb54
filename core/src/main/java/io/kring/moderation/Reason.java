package io.kring.moderation;

import java.util.Locale;

/** Why, in plain words for the person it is about, in both languages that Kring speaks. */
public record Reason(String en, String nl) {
    /** The same words for everybody, where a host speaks one language. */
    public static Reason of(String words) {
        return new Reason(words, words);
    }

    /** In Dutch for who reads Dutch, in English for everybody else. */
    public String in(Locale reader) {
        return reader.getLanguage().equals("nl") ? nl : en;
    }
}
