package io.kring.internal.text;

import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * The character references of a source, such as an ampersand written by name, and how long what each stands for is.
 *
 * <p>Only the parser knows which names exist, and it does not tell what it decoded. So the candidates are given to it
 * once more, one a line, all in one go.
 */
final class CharacterReferences {

    /** Longer than any name in HTML, so that a search for the semicolon is bounded. */
    private static final int LONGEST = 40;

    private final String source;
    private final Map<String, Integer> lengths;

    private CharacterReferences(String source, Map<String, Integer> lengths) {
        this.source = source;
        this.lengths = lengths;
    }

    static CharacterReferences in(String source) {
        Set<String> candidates = new LinkedHashSet<>();
        for (int at = source.indexOf('&'); at >= 0; at = source.indexOf('&', at + 1)) {
            int end = candidateEnd(source, at);
            if (end >= 0) {
                candidates.add(source.substring(at, end));
            }
        }
        return new CharacterReferences(source, candidates.isEmpty() ? Map.of() : decode(candidates));
    }

    /** The index after the reference that begins at {@code at}, or -1 if none does. */
    int end(int at) {
        int end = candidateEnd(source, at);
        return end >= 0 && lengths.containsKey(source.substring(at, end)) ? end : -1;
    }

    /** How many UTF-16 units the reference between two indexes stands for. */
    int length(int at, int end) {
        return lengths.getOrDefault(source.substring(at, end), end - at);
    }

    private static int candidateEnd(String source, int at) {
        int limit = Math.min(source.length(), at + LONGEST);
        for (int i = at + 1; i < limit; i++) {
            char unit = source.charAt(i);
            if (unit == ';') {
                return i + 1;
            }
            if (unit != '#' && !Letters.asciiAlphanumeric(unit)) {
                return -1;
            }
        }
        return -1;
    }

    private static Map<String, Integer> decode(Set<String> candidates) {
        Node paragraph =
                Parser.builder().build().parse(String.join("\n", candidates)).getFirstChild();
        Map<String, Integer> lengths = new HashMap<>();
        Iterator<String> lines = candidates.iterator();
        StringBuilder line = new StringBuilder();
        for (Node node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Text text) {
                line.append(text.getLiteral());
            }
            if (node instanceof SoftLineBreak || node.getNext() == null) {
                String candidate = lines.next();
                if (!candidate.contentEquals(line)) {
                    lengths.put(candidate, line.length());
                }
                line.setLength(0);
            }
        }
        return lengths;
    }
}
