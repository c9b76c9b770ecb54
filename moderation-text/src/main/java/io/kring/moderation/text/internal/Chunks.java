package io.kring.moderation.text.internal;

import java.util.ArrayList;
import java.util.List;

/** Cuts a folded text into chunks, and reads digits and signs as the letters they stand for. */
final class Chunks {
    private static final String LEET = "4@310!5$7+89\u20AC";
    private static final String LETTERS = "aae" + Folded.I_OR_L + "o" + Folded.I_OR_L + "ssttbge";

    private final Folded text;
    private final List<Chunk> chunks = new ArrayList<>();

    private Chunks(Folded text) {
        this.text = text;
    }

    static List<Chunk> of(Folded text) {
        Chunks reader = new Chunks(text);
        for (int at = 0; at < text.length(); ) {
            at = reader.next(at);
        }
        return reader.chunks;
    }

    private int next(int from) {
        if (pictogram(from)) {
            int to = from + (Character.isHighSurrogate(text.at(from)) && from + 1 < text.length() ? 2 : 1);
            Word word = word(from, to, false);
            chunks.add(new Chunk(word, word, from, to));
            return to;
        }
        int to = from;
        while (to < text.length() && (alphanumeric(to) || sign(to) || apostrophe(to, from))) {
            to++;
        }
        if (to > from) {
            add(from, to);
        }
        return Math.max(to, from + 1);
    }

    private void add(int from, int to) {
        int last = to;
        while (last > from && "!+".indexOf(text.at(last - 1)) >= 0) {
            last--;
        }
        int first = from;
        while (first < last && "!+".indexOf(text.at(first)) >= 0) {
            first++;
        }
        int begin = first;
        int end = last;
        while (begin < end && sign(begin)) {
            begin++;
        }
        while (end > begin && sign(end - 1)) {
            end--;
        }
        if (begin < end) {
            chunks.add(new Chunk(word(begin, end, false), word(first, last, true), first, last));
        }
    }

    private Word word(int from, int to, boolean leet) {
        StringBuilder key = new StringBuilder(to - from);
        int letters = 0;
        for (int i = from; i < to; i++) {
            char written = text.at(i);
            int place = leet ? LEET.indexOf(written) : -1;
            key.append(place < 0 ? written : LETTERS.charAt(place));
            letters += place < 0 ? 1 : 0;
        }
        return new Word(key.toString(), letters, text.start(from), text.end(to - 1));
    }

    private boolean alphanumeric(int at) {
        return Character.isLetterOrDigit(text.at(at));
    }

    private boolean sign(int at) {
        return "@$!+\u20AC".indexOf(text.at(at)) >= 0;
    }

    private boolean apostrophe(int at, int from) {
        return text.at(at) == '\''
                && at > from
                && alphanumeric(at - 1)
                && at + 1 < text.length()
                && alphanumeric(at + 1);
    }

    private boolean pictogram(int at) {
        return Character.isSurrogate(text.at(at)) || Character.getType(text.at(at)) == Character.OTHER_SYMBOL;
    }
}
