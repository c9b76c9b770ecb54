package io.kring.internal.text;

/** Classes of characters that the scanners share. */
final class Letters {

    private Letters() {}

    static boolean asciiLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean asciiAlphanumeric(int c) {
        return asciiLetter(c) || (c >= '0' && c <= '9');
    }

    /** What a backslash escapes in Markdown. */
    static boolean asciiPunctuation(int c) {
        return c > ' ' && c < 0x7F && !asciiAlphanumeric(c);
    }

    /** The block of dashes, quotation marks, invisible separators and directional marks. */
    static boolean generalPunctuation(int c) {
        return c >= 0x2000 && c <= 0x206F;
    }

    /** ASCII letters and digits, and letters of the Latin script with their combining accents. */
    static boolean latin(int c) {
        return asciiAlphanumeric(c)
                || (c >= 0xC0 && c <= 0x2AF && c != 0xD7 && c != 0xF7)
                || c == 0x2BB
                || (c >= 0x300 && c <= 0x36F)
                || (c >= 0x1E00 && c <= 0x1EFF);
    }

    static boolean cyrillic(int c) {
        return c >= 0x400 && c <= 0x4FF;
    }

    /** Letters of scripts that know capitals, and marks: next to a handle they are part of one word with it. */
    static boolean casedOrMark(int c) {
        return Character.isUpperCase(c) || Character.isLowerCase(c) || mark(c);
    }

    static boolean letterOrMark(int c) {
        return Character.isLetter(c) || mark(c);
    }

    static boolean at(int c) {
        return c == '@' || c == '＠';
    }

    static boolean hash(int c) {
        return c == '#' || c == '＃';
    }

    private static boolean mark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }
}
