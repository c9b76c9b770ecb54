package io.kring.moderation.text.internal;

import java.util.Arrays;

/**
 * A text without case, accents, invisible characters and look-alikes, with the place of each character in the original.
 * Lives within one call.
 */
final class Folded {
    /** What looks like both: a capital I, a small l, a stroke. No text folds to it otherwise. */
    static final char I_OR_L = '\u0131';

    private char[] chars;
    private int[] starts;
    private int[] ends;
    private int length;

    Folded(int expected) {
        chars = new char[expected + 8];
        starts = new int[expected + 8];
        ends = new int[expected + 8];
    }

    void append(char folded, int start, int end) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        chars[length] = folded;
        starts[length] = start;
        ends[length] = end;
        length++;
    }

    int length() {
        return length;
    }

    char at(int place) {
        return chars[place];
    }

    int start(int place) {
        return starts[place];
    }

    /** Exclusive. */
    int end(int place) {
        return ends[place];
    }

    String text(int from, int to) {
        return new String(chars, from, to - from);
    }
}
