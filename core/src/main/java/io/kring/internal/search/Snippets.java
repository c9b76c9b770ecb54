package io.kring.internal.search;

import io.kring.search.Snippet;
import io.kring.search.Snippet.Mark;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** Chooses the stretch of a text that shows most of what matches. */
final class Snippets {
    /** About as much as three lines on a page. */
    private static final int LENGTH = 240;

    /** What is read of a long text, of those of one page together, and at the least of each, in UTF-16 units. */
    private static final int MOST = 20_000;

    private static final int MOST_OF_ALL = 200_000;
    private static final int LEAST = 2_000;

    private Snippets() {}

    /** How much is read of each of so many texts: a page of long ones takes no longer than one can wait. */
    static int most(int texts) {
        return Math.max(LEAST, Math.min(MOST, MOST_OF_ALL / Math.max(1, texts)));
    }

    /** The text up to so much of it, ended between words where it has blanks. */
    static String begun(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int blank = text.lastIndexOf(' ', most);
        return text.substring(0, blank > most / 2 ? blank : cluster(text, most));
    }

    /**
     * The stretch in which most of the marks begin, the first of several; the beginning where there are none.
     *
     * @param more whether the text goes on after what is given
     */
    static Snippet of(String text, boolean more, List<Mark> marks) {
        if (text.length() <= LENGTH) {
            return new Snippet(text, marks, false, more);
        }
        int best = 0;
        int most = 0;
        for (int from = 0, to = 0; from < marks.size(); from++) {
            while (to < marks.size() && marks.get(to).end() <= marks.get(from).start() + LENGTH * 3 / 4) {
                to++;
            }
            if (to - from > most) {
                most = to - from;
                best = marks.get(from).start();
            }
        }
        int begin = begin(text, best);
        int end = end(text, begin);
        List<Mark> inside = marks.stream()
                .filter(mark -> mark.start() >= begin && mark.end() <= end)
                .map(mark -> new Mark(mark.start() - begin, mark.end() - begin))
                .toList();
        return new Snippet(text.substring(begin, end), inside, begin > 0, more || end < text.length());
    }

    /** A little before the first mark, where a word begins; so that the stretch is full where the text goes on so long. */
    private static int begin(String text, int first) {
        int wished = Math.min(first - LENGTH / 4, text.length() - LENGTH);
        return wished <= 0 ? 0 : Math.min(first, boundary(text, wished));
    }

    private static int end(String text, int begin) {
        int wished = begin + LENGTH;
        if (wished >= text.length()) {
            return text.length();
        }
        int word = text.lastIndexOf(' ', wished);
        return word > begin + LENGTH / 2 ? word : cluster(text, wished);
    }

    /** Behind the next blank; or where a character begins, in writing without blanks. */
    private static int boundary(String text, int from) {
        int blank = text.indexOf(' ', from);
        return blank >= 0 && blank < from + LENGTH / 4 ? blank + 1 : cluster(text, from);
    }

    /** The beginning of the character, as readers see them, that this falls into. */
    private static int cluster(String text, int at) {
        int from = Math.max(0, at - LENGTH / 4);
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text.substring(from, Math.min(text.length(), at + LENGTH / 4)));
        return from + (characters.isBoundary(at - from) ? at - from : Math.max(0, characters.preceding(at - from)));
    }
}
