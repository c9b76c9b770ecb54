package io.kring.internal.text;

/** Where a hashtag ends: the rules of twitter-text, with the letters and digits of the Java platform's Unicode. */
final class HashtagScanner {

    /**
     * What else a hashtag may hold: underscore, joiners, kavyka, Hebrew maqaf, geresh and gershayim, full-width tilde,
     * wave dash, Japanese sound marks, double hyphen, middle dot and ditto mark, Tibetan tsheg, middle dot.
     */
    private static final String SPECIAL =
            "_\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB" + "\u3003\u0F0B\u0F0C\u00B7";

    private static final char TEXT_STYLE = '\uFE0E';
    private static final char EMOJI_STYLE = '\uFE0F';
    private static final char KEYCAP = '\u20E3';

    private HashtagScanner() {}

    /**
     * The index after the hashtag whose hash sign stands at {@code at}, or -1 if there is none.
     *
     * @param limit where the text node ends; what follows is context
     */
    static int end(String text, int at, int limit) {
        if (at > 0 && !mayPrecede(text.codePointBefore(at))) {
            return -1;
        }
        int end = at + 1;
        if (end < limit && (text.charAt(end) == EMOJI_STYLE || text.charAt(end) == KEYCAP)) {
            return -1;
        }
        boolean hasLetter = false;
        while (end < limit) {
            int point = text.codePointAt(end);
            if (!part(point)) {
                break;
            }
            hasLetter |= Letters.letterOrMark(point);
            end += Character.charCount(point);
        }
        return hasLetter && mayFollow(text, end) ? end : -1;
    }

    private static boolean mayPrecede(int point) {
        return point == TEXT_STYLE || point == EMOJI_STYLE || (point != '&' && !part(point));
    }

    private static boolean mayFollow(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        int point = text.codePointAt(end);
        return !Letters.hash(point) && !part(point) && !text.startsWith("://", end);
    }

    private static boolean part(int point) {
        return Letters.letterOrMark(point)
                || Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER
                || SPECIAL.indexOf(point) >= 0;
    }
}
