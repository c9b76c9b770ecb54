package io.kring.search.lucene.internal.language;

/** Takes the endings of one language off a word, so that its forms become one term. */
@FunctionalInterface
interface Stemmer {

    /**
     * The stem of a word.
     *
     * @param word lower case, without accents, without apostrophe
     * @return its stem, never empty
     */
    String stem(String word);
}
