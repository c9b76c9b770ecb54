package io.kring.internal.text;

/**
 * Bounds the work that unclosed brackets make.
 *
 * <p>At each link the parser goes through all brackets that are still open (seen in commonmark-java 0.32.0: 100 KB of
 * brackets followed by links took 8 seconds), so their number in one paragraph is limited. A bracket beyond it becomes
 * U+FFFD, which leaves every index as it was.
 */
final class BracketLimit {

    /** More than any text written by a person leaves open in one paragraph. */
    static final int MAX_OPEN = 200;

    private static final char REPLACEMENT = '\uFFFD';

    private BracketLimit() {}

    static String applied(String source) {
        StringBuilder limited = null;
        int open = 0;
        boolean blank = true;
        for (int i = 0; i < source.length(); i++) {
            char unit = source.charAt(i);
            if (unit == '\n' || unit == '\r') {
                open = blank ? 0 : open;
                blank = true;
                continue;
            }
            blank &= unit == ' ' || unit == '\t';
            if (unit == '[' && open == MAX_OPEN) {
                limited = limited == null ? new StringBuilder(source) : limited;
                limited.setCharAt(i, REPLACEMENT);
            } else if (unit == '[') {
                open++;
            } else if (unit == ']' && open > 0) {
                open--;
            }
        }
        return limited == null ? source : limited.toString();
    }
}
