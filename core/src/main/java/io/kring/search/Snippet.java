package io.kring.search;

import java.util.List;

/**
 * A stretch of plain text with the places that match. The text is what people wrote, without Markdown signs and not
 * escaped; whoever shows it escapes it.
 *
 * @param cutBefore whether text before it was left out
 * @param cutAfter  whether text after it was left out
 */
public record Snippet(String text, List<Mark> marks, boolean cutBefore, boolean cutAfter) {
    public Snippet {
        marks = List.copyOf(marks);
    }

    /** UTF-16 offsets into the text; the end is exclusive. In order, and apart from one another. */
    public record Mark(int start, int end) {}
}
