package io.kring.search.lucene.internal.analysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/**
 * Puts {@link Marks} where a sign belongs to a word: before a hashtag or handle, within a handle, and at a hyphen between
 * letters or digits, as in AB-123. Each character stays one character: places in the text need no correction.
 */
final class MarkingReader extends CharFilter {
    private static final int END = -1;

    private final char[] buffer = new char[512];
    private int at;
    private int filled;
    private int before = END;
    private boolean handle;

    MarkingReader(Reader input) {
        super(input);
    }

    @Override
    protected int correct(int currentOff) {
        return currentOff;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = 0;
        while (read < length && peek() != END) {
            char unit = buffer[at++];
            target[offset + read++] = plain(unit) ? unit : marked(unit);
            before = unit;
        }
        return read == 0 && length > 0 ? END : read;
    }

    private int peek() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, input.read(buffer, 0, buffer.length));
        }
        return filled == 0 ? END : buffer[at];
    }

    private char marked(char unit) throws IOException {
        if (inWord(unit) || unit == ' ') {
            handle &= unit != ' ';
            return unit;
        }
        int after = peek();
        if (isAlone(unit, before, after)) {
            return ' ';
        }
        boolean within = inWord(before) && inWord(after);
        switch (unit) {
            case '#', '\uFF03' -> {
                return inWord(after) && !inWord(before) && before != '&' ? Marks.HASH : ' ';
            }
            case '@', '\uFF20' -> {
                handle = inWord(after) && !inWord(before);
                return handle ? Marks.AT : ' ';
            }
            case '.' -> {
                handle &= within;
                return handle ? Marks.DOT : unit;
            }
            case '-', '\u2010', '\u2011' -> {
                handle &= within;
                return within ? Marks.HYPHEN : ' ';
            }
            case '\u200B' -> {
                return Marks.JOINER;
            }
            default -> {
                handle = false;
                return Marks.is(unit) ? ' ' : unit;
            }
        }
    }

    /** Half of a character without the other half. */
    private static boolean isAlone(char unit, int before, int after) {
        return (Character.isHighSurrogate(unit) && (after == END || !Character.isLowSurrogate((char) after)))
                || (Character.isLowSurrogate(unit) && (before == END || !Character.isHighSurrogate((char) before)));
    }

    /** Most characters: those that mean nothing but themselves. */
    private static boolean plain(char unit) {
        return unit >= 'a' && unit <= 'z';
    }

    private static boolean inWord(int unit) {
        return (unit >= 'a' && unit <= 'z') || unit == '_' || (unit != END && Character.isLetterOrDigit(unit));
    }
}
