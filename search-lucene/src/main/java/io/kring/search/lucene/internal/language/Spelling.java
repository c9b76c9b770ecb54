package io.kring.search.lucene.internal.language;

import java.text.Normalizer;
import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** The way of writing by which words are compared: small letters, no accents, nothing that draws nothing. */
public final class Spelling {
    private static final int ASCII_FORMS = 4;
    private static final char FINAL_SIGMA = '\u03C2';
    private static final char SIGMA = '\u03C3';

    private Spelling() {}

    /** The word as all would write it who mean it. */
    public static String of(String word) {
        if (plain(word)) {
            return word;
        }
        String apart = Normalizer.normalize(word, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        StringBuilder drawn = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char unit = apart.charAt(i);
            if (!accent(unit, drawn) && Character.getType(unit) != Character.FORMAT) {
                drawn.append(unit == FINAL_SIGMA ? SIGMA : unit);
            }
        }
        char[] units = Normalizer.normalize(drawn, Normalizer.Form.NFC).toCharArray();
        char[] folded = new char[units.length * ASCII_FORMS];
        return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(units, 0, folded, 0, units.length));
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

    /** An accent on a Latin or Greek letter, which people leave out; in other scripts it makes another letter. */
    private static boolean accent(char unit, StringBuilder before) {
        boolean combining = unit >= '\u0300' && unit <= '\u036F';
        return combining && (before.length() == 0 || before.charAt(before.length() - 1) < '\u0400');
    }
}
