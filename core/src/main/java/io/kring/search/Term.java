package io.kring.search;

/** What a text has to hold, or must not. How it is compared is the index's: by language, without case and accents. */
public sealed interface Term {
    /** As it was typed, without quotes and signs. */
    String text();

    /**
     * One word, hashtag, handle, number or emoji.
     *
     * @param prefix whether words that begin so are meant too
     */
    record Word(String text, boolean prefix) implements Term {}

    /** Words that stand together in this order. */
    record Phrase(String text) implements Term {}
}
