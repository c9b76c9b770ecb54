package io.kring.internal.text;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/**
 * What one paragraph or heading shows, as one string, with the way back to the source.
 *
 * <p>A run is what one text node gave: entities are looked for in runs, and what stands around a run is their context.
 * A segment is a stretch of a run that stands in the source as it is, or one escaped character or character reference,
 * which is longer in the source than what it shows. So every index is true, however the text was typed.
 */
final class InlineText {

    record Run(Text node, int from, int to) {}

    private record Segment(int at, int length, int start, int end) {
        boolean verbatim() {
            return length == end - start;
        }
    }

    private final String source;
    private final CharacterReferences references;
    private final StringBuilder shown = new StringBuilder();
    private final List<Run> runs = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    InlineText(String source, CharacterReferences references) {
        this.source = source;
        this.references = references;
    }

    /** Adds text that is context only. */
    void addOpaque(String text) {
        shown.append(text);
    }

    /** Adds a text node: what it shows and where it stands. */
    void addRun(Text node) {
        int from = shown.length();
        shown.append(node.getLiteral());
        runs.add(new Run(node, from, shown.length()));
        int at = from;
        for (SourceSpan span : node.getSourceSpans()) {
            int start = span.getInputIndex();
            int end = start + span.getLength();
            // Where a line ends in spaces the span is longer than the text, so the text's length decides.
            while (start < end && at < shown.length()) {
                Segment segment = segment(at, start, Math.min(end, start + shown.length() - at), end);
                segments.add(segment);
                at += segment.length();
                start = segment.end();
            }
        }
    }

    private Segment segment(int at, int start, int verbatimLimit, int limit) {
        int escapeEnd = escapeEnd(start, limit);
        if (escapeEnd >= 0) {
            int length = source.charAt(start) == '&' ? references.length(start, escapeEnd) : 1;
            return new Segment(at, length, start, escapeEnd);
        }
        int end = start + 1;
        while (end < verbatimLimit && escapeEnd(end, limit) < 0) {
            end++;
        }
        return new Segment(at, end - start, start, end);
    }

    private int escapeEnd(int start, int limit) {
        char unit = source.charAt(start);
        if (unit == '\\' && start + 1 < limit && Letters.asciiPunctuation(source.charAt(start + 1))) {
            return start + 2;
        }
        return unit == '&' ? references.end(start) : -1;
    }

    String shown() {
        return WellFormed.of(shown.toString());
    }

    List<Run> runs() {
        return runs;
    }

    /** Whether the characters between two indexes of a run were typed as themselves. */
    boolean verbatim(int from, int to) {
        Segment segment = segmentAt(from);
        return segment.verbatim() && to <= segment.at() + segment.length();
    }

    /** Where the character at an index of a run begins in the source. */
    int sourceStart(int index) {
        Segment segment = segmentAt(index);
        return segment.verbatim() ? segment.start() + index - segment.at() : segment.start();
    }

    /** Where the character at an index of a run ends in the source. */
    int sourceEnd(int index) {
        Segment segment = segmentAt(index);
        return segment.verbatim() ? segment.start() + index - segment.at() + 1 : segment.end();
    }

    private Segment segmentAt(int index) {
        int low = 0;
        int high = segments.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (segments.get(middle).at() <= index) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return segments.get(low);
    }
}
