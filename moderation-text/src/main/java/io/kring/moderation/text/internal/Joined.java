package io.kring.moderation.text.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Words that were taken apart: single letters with the same separator between them, at least 3, and parts of a word with
 * punctuation between them, at least 4 letters together. Always all of a run, but for one letter at either end of a
 * run with spaces, which may be a word; and where such a run has wider gaps or goes on in another line, also what stands
 * between these. An apostrophe takes no word apart: "he'll".
 */
final class Joined {
    private static final int LONGEST_GAP = 3;
    private static final int FEWEST_SINGLE = 3;
    private static final int FEWEST = 4;
    private static final char NONE = 0;

    private final Folded text;
    private final List<Chunk> chunks;
    private final List<Word> words = new ArrayList<>();

    private Joined(Folded text, List<Chunk> chunks) {
        this.text = text;
        this.chunks = chunks;
    }

    static List<Word> of(Folded text, List<Chunk> chunks) {
        Joined joined = new Joined(text, chunks);
        joined.singles();
        joined.parts();
        return joined.words;
    }

    private void singles() {
        for (int from = 0; from < chunks.size(); ) {
            int to = from + 1;
            char kind = chunks.get(from).single() && to < chunks.size() ? gap(to) : NONE;
            while (kind != NONE && to < chunks.size() && chunks.get(to).single() && gap(to) == kind) {
                to++;
            }
            if (to - from >= FEWEST_SINGLE) {
                single(from, to, kind);
            }
            from = to;
        }
    }

    private void single(int from, int to, char kind) {
        words.add(joined(from, to));
        if (kind == ' ' && to - from > FEWEST_SINGLE) {
            words.add(joined(from + 1, to));
            words.add(joined(from, to - 1));
            between(from, to);
        }
    }

    /** What wider gaps part is several words, each of which was taken apart. */
    private void between(int from, int to) {
        int narrowest = IntStream.range(from + 1, to).map(this::width).min().orElse(0);
        int begin = from;
        for (int at = from + 1; at <= to; at++) {
            if (at == to || width(at) > narrowest) {
                if (at - begin >= FEWEST_SINGLE && at - begin < to - from) {
                    words.add(joined(begin, at));
                }
                begin = at;
            }
        }
    }

    /** How wide the gap before a chunk is; the end of a line is wider than any. */
    private int width(int chunk) {
        int from = chunks.get(chunk - 1).to();
        int to = chunks.get(chunk).from();
        boolean line = IntStream.range(from, to).anyMatch(i -> text.at(i) == '\n' || text.at(i) == '\r');
        return line ? LONGEST_GAP + 1 : to - from;
    }

    private void parts() {
        for (int from = 0; from < chunks.size(); ) {
            int to = from + 1;
            boolean singles = chunks.get(from).single();
            while (to < chunks.size() && punctuation(to)) {
                singles &= chunks.get(to).single();
                to++;
            }
            if (to - from > 1 && !singles) {
                Word word = joined(from, to);
                if (word.key().length() >= FEWEST) {
                    words.add(word);
                }
            }
            from = to;
        }
    }

    private Word joined(int from, int to) {
        StringBuilder key = new StringBuilder();
        int letters = 0;
        for (Chunk chunk : chunks.subList(from, to)) {
            key.append(chunk.leet().key());
            letters += chunk.leet().letters();
        }
        return new Word(
                key.toString(),
                letters,
                chunks.get(from).leet().start(),
                chunks.get(to - 1).leet().end());
    }

    private boolean punctuation(int chunk) {
        for (int i = chunks.get(chunk - 1).to(); i < chunks.get(chunk).from(); i++) {
            if (Character.isWhitespace(text.at(i)) || Character.isSpaceChar(text.at(i))) {
                return false;
            }
        }
        char kind = gap(chunk);
        return kind != NONE && kind != '\'';
    }

    /** The separator before a chunk: a space, a sign with or without spaces, or none where it is long or mixed. */
    private char gap(int chunk) {
        int from = chunks.get(chunk - 1).to();
        int to = chunks.get(chunk).from();
        char kind = ' ';
        for (int i = from; i < to; i++) {
            char separator = text.at(i);
            if (!Character.isWhitespace(separator) && !Character.isSpaceChar(separator)) {
                if (kind != ' ' && kind != separator) {
                    return NONE;
                }
                kind = separator;
            }
        }
        return from == to || to - from > LONGEST_GAP ? NONE : kind;
    }
}
