package io.kring.render.commonmark.internal;

import io.kring.search.Snippet.Mark;
import java.text.Bidi;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Writes one plain field, once, so that nothing of it reaches beyond it. */
public final class FieldWriter {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_ISOLATE = '\u2069';
    private static final char POP_EMBEDDING = '\u202C';
    private static final char REPLACEMENT = '\uFFFD';

    private final boolean escaping;
    private final StringBuilder out = new StringBuilder();
    /** What closes the directions that are open, the innermost first. */
    private final Deque<Character> open = new ArrayDeque<>();

    private int isolates;

    private FieldWriter(boolean escaping) {
        this.escaping = escaping;
    }

    /** As HTML, with these stretches marked; marks are in order and apart, and those outside the text are left out. */
    public static String write(String text, List<Mark> marks) {
        return new FieldWriter(true).field(text, marks);
    }

    /** As plain text: isolated and without control characters, and not escaped. */
    static String isolated(String text) {
        return new FieldWriter(false).field(text, List.of());
    }

    private String field(String text, List<Mark> marks) {
        char[] units = text.toCharArray();
        boolean isolate =
                Bidi.requiresBidi(units, 0, units.length) || text.chars().anyMatch(FieldWriter::turns);
        if (isolate) {
            out.append(FIRST_STRONG_ISOLATE);
        }
        int at = 0;
        for (Mark mark : marks) {
            if (mark.start() >= at && mark.start() < mark.end() && mark.end() <= text.length()) {
                add(text, at, mark.start());
                out.append("<mark>");
                add(text, mark.start(), mark.end());
                out.append("</mark>");
                at = mark.end();
            }
        }
        add(text, at, text.length());
        open.forEach(out::append);
        return isolate ? out.append(POP_ISOLATE).toString() : out.toString();
    }

    private void add(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char unit = text.charAt(i);
            if (Character.isHighSurrogate(unit) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(unit).append(text.charAt(++i));
            } else if (Character.isSurrogate(unit)) {
                out.append(REPLACEMENT);
            } else if (turns(unit)) {
                turn(unit);
            } else if (unit == '\u2028' || unit == '\u2029' || unit == '\u0085') {
                out.append('\n');
            } else if (!Character.isISOControl(unit) || unit == '\n' || unit == '\t') {
                add(unit);
            }
        }
    }

    private void add(char unit) {
        if (!escaping) {
            out.append(unit);
            return;
        }
        switch (unit) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&#34;");
            case '\'' -> out.append("&#39;");
            default -> out.append(unit);
        }
    }

    private static boolean turns(int unit) {
        return (unit >= '\u202A' && unit <= '\u202E') || (unit >= '\u2066' && unit <= POP_ISOLATE);
    }

    /** Opens a direction, or closes one that this text opened: an end of an isolate ends what was opened within it. */
    private void turn(char unit) {
        if (unit == POP_EMBEDDING) {
            if (open.isEmpty() || open.peek() != POP_EMBEDDING) {
                return;
            }
            open.pop();
        } else if (unit == POP_ISOLATE) {
            if (isolates == 0) {
                return;
            }
            isolates--;
            while (open.pop() == POP_EMBEDDING) {
                // Closed together with the isolate around it.
            }
        } else if (unit >= '\u2066') {
            isolates++;
            open.push(POP_ISOLATE);
        } else {
            open.push(POP_EMBEDDING);
        }
        out.append(unit);
    }
}
