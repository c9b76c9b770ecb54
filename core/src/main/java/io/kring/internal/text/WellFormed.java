package io.kring.internal.text;

/** Replaces unpaired surrogates, which databases and encoders refuse, by U+FFFD. The length stays the same. */
final class WellFormed {

    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    static String of(String text) {
        int at = firstUnpaired(text, 0);
        if (at < 0) {
            return text;
        }
        StringBuilder repaired = new StringBuilder(text);
        while (at >= 0) {
            repaired.setCharAt(at, REPLACEMENT);
            at = firstUnpaired(text, at + 1);
        }
        return repaired.toString();
    }

    private static int firstUnpaired(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (!Character.isSurrogate(unit)) {
                at++;
            } else if (at + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(at + 1))) {
                at += 2;
            } else {
                return at;
            }
        }
        return -1;
    }
}
