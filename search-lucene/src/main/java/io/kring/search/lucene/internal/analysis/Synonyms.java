package io.kring.search.lucene.internal.analysis;

import io.kring.search.lucene.internal.language.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Words that a host holds for the same, such as "thuiswerken" and "telewerken". They work when people ask: a new group needs
 * no new index.
 */
public final class Synonyms {
    /** No synonyms. */
    public static final Synonyms NONE = new Synonyms(List.of());

    private final Map<String, Set<String>> groups;

    /**
     * Synonyms in groups.
     *
     * @param groups each of words or phrases that stand for each other
     */
    public Synonyms(List<Set<String>> groups) {
        Map<String, Set<String>> byWord = new HashMap<>();
        for (Set<String> group : groups) {
            group.forEach(word -> byWord.merge(Spelling.of(word), Set.copyOf(group), Synonyms::both));
        }
        this.groups = Map.copyOf(byWord);
    }

    /** What may stand for a word, without the word itself. */
    public List<String> of(String word) {
        String spelling = Spelling.of(word);
        return groups.getOrDefault(spelling, Set.of()).stream()
                .filter(other -> !Spelling.of(other).equals(spelling))
                .sorted()
                .toList();
    }

    private static Set<String> both(Set<String> first, Set<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return Set.copyOf(all);
    }
}
