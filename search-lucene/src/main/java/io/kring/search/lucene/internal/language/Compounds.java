package io.kring.search.lucene.internal.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes words apart that a language writes together, where both ends are words of its list:
 * {@code personeelsfeest} is {@code personeel} and {@code feest}.
 */
final class Compounds {
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST = 40;
    private static final List<String> LINKS = List.of("", "s", "en", "n", "e", "es", "er", "ns");

    private final Set<String> words;

    private Compounds(Set<String> words) {
        this.words = words;
    }

    static Compounds of(String language) {
        boolean joins = "nl".equals(language) || "de".equals(language);
        return new Compounds(joins ? WordLists.words(language + "-parts.txt") : Set.of());
    }

    /** Its parts in order, two or more; empty where the list does not explain the whole word. */
    List<String> parts(String word) {
        if (words.isEmpty() || word.length() < 2 * SHORTEST_PART || word.length() > LONGEST || words.contains(word)) {
            return List.of();
        }
        List<String> parts = new ArrayList<>();
        return split(word, 0, parts) && parts.size() > 1 ? List.copyOf(parts) : List.of();
    }

    /** The longest first part wins; depth and branching are bounded by the length of the word. */
    private boolean split(String word, int from, List<String> parts) {
        String rest = word.substring(from);
        if (from > 0 && head(rest)) {
            parts.add(rest);
            return true;
        }
        for (int end = word.length() - SHORTEST_PART; end >= from + SHORTEST_PART; end--) {
            String part = word.substring(from, end);
            if (!words.contains(part)) {
                continue;
            }
            for (String link : LINKS) {
                int next = end + link.length();
                if (word.startsWith(link, end) && word.length() - next >= SHORTEST_PART) {
                    parts.add(part);
                    if (split(word, next, parts)) {
                        return true;
                    }
                    parts.remove(parts.size() - 1);
                }
            }
        }
        return false;
    }

    /** The last part may be inflected: what is left without a usual ending must be of the list. */
    private boolean head(String word) {
        if (words.contains(word)) {
            return true;
        }
        for (String ending : List.of("en", "s", "n", "e", "je", "tje", "jes", "tjes", "er", "ern", "es")) {
            if (word.endsWith(ending)) {
                String root = word.substring(0, word.length() - ending.length());
                if (root.length() >= SHORTEST_PART && known(root)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean known(String root) {
        int last = root.length() - 1;
        char end = root.charAt(last);
        if (words.contains(root)) {
            return true;
        }
        String shorter = root.substring(0, last);
        if (end == root.charAt(last - 1) && words.contains(shorter)) {
            return true;
        }
        char hard = end == 'v' ? 'f' : end == 'z' ? 's' : end;
        return words.contains(shorter + hard) || words.contains(shorter + root.charAt(last - 1) + hard);
    }
}
