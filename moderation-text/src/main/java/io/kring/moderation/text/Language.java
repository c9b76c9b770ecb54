package io.kring.moderation.text;

/** The language of an entry: which stemmer takes the endings off. Texts are not told apart by language. */
public enum Language {
    NL,
    EN,
    /** Both stemmers. */
    ANY
}
