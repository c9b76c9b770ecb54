package io.kring.internal.text;

/**
 * Bounds the work that links make.
 *
 * <p>At each link the parser goes through every bracket that is still open in the paragraph, and through every run of
 * {@code *} and {@code _} before it (seen in commonmark-java 0.32.0: 100 KB of brackets followed by links took 8
 * seconds, 500 KB of emphasis and links in turn 48 seconds). A link after few of them is free; the dear ones of a text
 * share a number of steps, and where these are spent an opening bracket becomes U+FFFD, which leaves every index as it
 * was.
 */
final class BracketLimit {

    /** How many brackets and markers of emphasis before it leave a link free. */
    private static final int FEW = 200;

    /** Steps for all dear links of one text: a few hundred milliseconds, and more than a text by a person takes. */
    private static final int MOST_STEPS = 10_000_000;

    private final StringBuilder limited;
    private int steps;
    private int open;
    private int markers;

    private BracketLimit(String source) {
        limited = new StringBuilder(source);
    }

    static String applied(String source) {
        return source.length() <= FEW ? source : new BracketLimit(source).read(source);
    }

    private String read(String source) {
        boolean blank = true;
        char before = '\n';
        for (int i = 0; i < source.length(); i++) {
            char unit = source.charAt(i);
            if (unit == '\n' || unit == '\r') {
                open = blank ? 0 : open;
                markers = blank ? 0 : markers;
                blank = true;
            } else {
                blank &= unit == ' ' || unit == '\t';
                take(unit, before, i);
            }
            before = unit;
        }
        return limited.toString();
    }

    private void take(char unit, char before, int index) {
        if (unit == '[' && isAffordable()) {
            open++;
        } else if (unit == '[') {
            limited.setCharAt(index, '\uFFFD');
        } else if (unit == ']' && open > 0) {
            open--;
        } else if ((unit == '*' || unit == '_') && unit != before) {
            markers++;
        }
    }

    private boolean isAffordable() {
        int cost = open + markers;
        if (cost <= FEW) {
            return true;
        }
        steps = Math.min(steps + cost, MOST_STEPS);
        return steps < MOST_STEPS;
    }
}
