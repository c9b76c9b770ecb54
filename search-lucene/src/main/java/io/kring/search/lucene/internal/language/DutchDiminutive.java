package io.kring.search.lucene.internal.language;

import static io.kring.search.lucene.internal.language.DutchStemmer.cut;
import static io.kring.search.lucene.internal.language.DutchStemmer.syllables;
import static io.kring.search.lucene.internal.language.DutchStemmer.vowel;

/** Undoes the little form of a Dutch noun: {@code autootje}, {@code boompje}, {@code koninkje}, {@code balletje}. */
final class DutchDiminutive {
    private DutchDiminutive() {}

    /** The noun of a word that ends in -je. */
    static String base(String word) {
        String noun = cut(word, 2);
        if (syllables(noun) == 0) {
            return word;
        }
        if (noun.endsWith("mp")) {
            return cut(noun, 1);
        }
        if (noun.endsWith("ink") && syllables(noun) > 1) {
            return cut(noun, 1) + "g";
        }
        if (!noun.endsWith("t") || noun.length() < 3) {
            return noun;
        }
        return ofT(noun, cut(noun, 1));
    }

    private static String ofT(String noun, String before) {
        if (before.endsWith("ee") && syllables(before) > 1) {
            return before;
        }
        if (before.endsWith("oo")) {
            return syllables(before) > 1 ? cut(before, 1) : noun;
        }
        if (noun.endsWith("ment") || noun.endsWith("dent")) {
            return noun;
        }
        if (before.endsWith("ie") || before.endsWith("ei") || before.endsWith("w") || before.endsWith("ui")) {
            return before;
        }
        if (before.endsWith("e") && before.length() > 3) {
            return cut(before, 1);
        }
        boolean liquid = before.endsWith("l") || before.endsWith("n") || before.endsWith("r");
        boolean dull = syllables(before) > 1 && vowel(before, 2) && !vowel(before, 3);
        return liquid && (dull || vowel(before, 3)) && vowel(before, 2) ? before : noun;
    }
}
