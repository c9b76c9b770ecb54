package io.kring.internal.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text on one line, and the beginning of it. */
final class PlainText {

    private static final String ELLIPSIS = "…";

    /** An extended grapheme cluster: what a reader takes for one character, such as a flag or a family. */
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private static final String INLINE = "\\`*_[]<&\0";
    private static final String BLOCK = "#>+-=~";

    private PlainText() {}

    /** Whether it holds no sign that CommonMark could mean something by: the parser would give the same letters. */
    static boolean isPlain(String text) {
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (INLINE.indexOf(unit) >= 0 || (begins && isBlockSign(unit))) {
                return false;
            }
            begins = unit == '\n' || unit == '\r' || (begins && (unit == ' ' || unit == '\t'));
        }
        return true;
    }

    /** What a heading, a quote, a list, a line or a fence begins with. */
    private static boolean isBlockSign(char unit) {
        return BLOCK.indexOf(unit) >= 0 || (unit >= '0' && unit <= '9');
    }

    /** Puts one space for each stretch of white space and control characters, none at the ends. */
    static String collapse(CharSequence text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isWhitespace(unit) || Character.isSpaceChar(unit) || Character.isISOControl(unit)) {
                gap = true;
            } else {
                if (gap && collapsed.length() > 0) {
                    collapsed.append(' ');
                }
                gap = false;
                collapsed.append(unit);
            }
        }
        return collapsed.toString();
    }

    static String excerpt(String text, int maxChars) {
        if (maxChars < 1) {
            throw new IllegalArgumentException("maxChars must be at least 1: " + maxChars);
        }
        if (text.length() <= maxChars) {
            return text;
        }
        Matcher cluster = CLUSTER.matcher(text);
        int end = 0;
        while (cluster.find() && cluster.end() <= maxChars - ELLIPSIS.length()) {
            end = cluster.end();
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }
}
