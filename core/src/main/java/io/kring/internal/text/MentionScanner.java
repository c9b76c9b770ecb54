package io.kring.internal.text;

/** Where a mention ends: as in twitter-text, but a handle may hold dots and hyphens, as staff names do. */
final class MentionScanner {

    private static final int MAX_HANDLE = 64;
    private static final String NEVER_BEFORE = "_!#$%&*@＠";
    private static final String WITHIN_ADDRESS = "_+~.-";

    private MentionScanner() {}

    /**
     * The index after the mention whose at sign stands at {@code at}, or -1 if there is none.
     *
     * @param limit where the text node ends; what follows is context
     */
    static int end(String text, int at, int limit) {
        int runEnd = at + 1;
        while (runEnd < limit && part(text.charAt(runEnd))) {
            runEnd++;
        }
        int end = runEnd;
        while (end > at + 1 && dotOrHyphen(text.charAt(end - 1))) {
            end--;
        }
        int length = end - at - 1;
        if (length < 1 || length > MAX_HANDLE || dotOrHyphen(text.charAt(at + 1))) {
            return -1;
        }
        return mayPrecede(text, at, end) && mayFollow(text, runEnd) ? end : -1;
    }

    private static boolean part(char unit) {
        return Letters.asciiAlphanumeric(unit) || unit == '_' || dotOrHyphen(unit);
    }

    private static boolean dotOrHyphen(char unit) {
        return unit == '.' || unit == '-';
    }

    private static boolean mayPrecede(String text, int at, int end) {
        if (at == 0) {
            return true;
        }
        int before = text.codePointBefore(at);
        boolean domain = text.substring(at, end).indexOf('.') >= 0;
        if (Letters.asciiAlphanumeric(before)) {
            // "rt@example.com" is an address, "RT@ann" repeats what Ann said.
            return !domain && repeated(text, at);
        }
        if (before == '+' || before == '-' || before == '~') {
            // The last character of a local part, as in "news+@example.com".
            return !domain || at < 2 || !Letters.asciiAlphanumeric(text.charAt(at - 2));
        }
        return NEVER_BEFORE.indexOf(before) < 0 && !Letters.casedOrMark(before);
    }

    private static boolean repeated(String text, int at) {
        int start = at - 2;
        if (start < 0 || !text.regionMatches(true, start, "RT", 0, 2)) {
            return false;
        }
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        return !Letters.asciiAlphanumeric(before) && WITHIN_ADDRESS.indexOf(before) < 0;
    }

    private static boolean mayFollow(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        int after = text.codePointAt(end);
        return !Letters.at(after)
                && !Letters.asciiAlphanumeric(after)
                && after != '_'
                && !Letters.casedOrMark(after)
                && !text.startsWith("://", end);
    }
}
