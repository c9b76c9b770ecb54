package io.kring.search.lucene.internal.analysis;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** The way of writing by which words are compared: small letters, no accents, nothing that draws nothing. */
final class Spelling {
    private static final int ASCII_FORMS = 4;

    private Spelling() {}

    /** The word as all would write it who mean it. */
    static String of(String word) {
        if (plain(word)) {
            return word;
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        char[] units = composed.toCharArray();
        char[] folded = new char[units.length * ASCII_FORMS];
        int length = ASCIIFoldingFilter.foldToASCII(units, 0, folded, 0, units.length);
        StringBuilder drawn = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            if (drawn(folded[i])) {
                drawn.append(folded[i]);
            }
        }
        return drawn.toString();
    }

    private static boolean plain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            if (unit >= 0x80 || (unit >= 'A' && unit <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** Accents that found no letter to be composed with go, and so do characters of direction and width. */
    private static boolean drawn(char unit) {
        return (unit < '\u0300' || unit > '\u036F') && Character.getType(unit) != Character.FORMAT;
    }
}
