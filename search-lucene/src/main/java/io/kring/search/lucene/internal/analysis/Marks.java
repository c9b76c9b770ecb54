package io.kring.search.lucene.internal.analysis;

/**
 * Stand-ins for the signs that belong to a word though the rules of Unicode for words end it there (UAX 29). They are of
 * the class that joins letters and digits, as the underscore is, so that the tokenizer keeps the word whole.
 */
final class Marks {
    static final char HASH = '\u203F';
    static final char AT = '\u2040';
    static final char HYPHEN = '\uFE4D';
    static final char DOT = '\uFE4E';

    /** Draws nothing and ends no word. */
    static final char JOINER = '\u2060';

    private static final String STAND_INS = "" + HASH + AT + HYPHEN + DOT;
    private static final String SIGNS = "#@-.";

    private Marks() {}

    static boolean is(char unit) {
        return STAND_INS.indexOf(unit) >= 0;
    }

    /** The signs again in place of their stand-ins. */
    static String signs(String token) {
        StringBuilder signs = new StringBuilder(token);
        for (int i = 0; i < signs.length(); i++) {
            int mark = STAND_INS.indexOf(signs.charAt(i));
            if (mark >= 0) {
                signs.setCharAt(i, SIGNS.charAt(mark));
            }
        }
        return signs.toString();
    }
}
