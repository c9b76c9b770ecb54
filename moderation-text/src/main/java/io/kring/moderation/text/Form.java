package io.kring.moderation.text;

/** How much of a text an entry has to be. */
public enum Form {
    /** Whole words, as written, disguised or not. */
    WORD,
    /** Also other forms of its words that have the same stem; these only where they are not disguised by leetspeak. */
    STEM
}
