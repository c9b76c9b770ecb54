package io.kring.search.lucene.internal.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Words that a host holds for the same, such as "thuiswerken" and "telewerken". They work when people ask: a new group needs
 * no new index.
 */
public final class Synonyms {
    /** Longer ones are not looked for. */
    private static final int MOST_WORDS = 8;

    /** By the words of each, as they are typed: those that stand for it. */
    private final Map<List<String>, List<List<QueryWord>>> others;

    private final int longest;

    /**
     * Synonyms in groups.
     *
     * @param groups each of words or phrases that stand for each other
     * @param forms  takes them apart as what people ask for is taken apart
     */
    Synonyms(Collection<Set<String>> groups, QueryAnalyzer forms) {
        Map<List<String>, Map<List<String>, List<QueryWord>>> all = new LinkedHashMap<>();
        for (Set<String> group : groups) {
            Map<List<String>, List<QueryWord>> members = new LinkedHashMap<>();
            for (String member : new TreeSet<>(group)) {
                List<QueryWord> words = forms.words(member, MOST_WORDS);
                if (!words.isEmpty()) {
                    members.put(typed(words), words);
                }
            }
            members.keySet().forEach(member -> all.computeIfAbsent(member, any -> new LinkedHashMap<>())
                    .putAll(members));
        }
        Map<List<String>, List<List<QueryWord>>> apart = new LinkedHashMap<>();
        all.forEach((member, group) -> {
            group.remove(member);
            apart.put(member, List.copyOf(group.values()));
        });
        this.others = Map.copyOf(apart);
        this.longest = others.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    /** What may stand for these words together, without themselves. */
    public List<List<QueryWord>> of(List<QueryWord> words) {
        return words.size() > longest ? List.of() : others.getOrDefault(typed(words), List.of());
    }

    /** How many words the longest one has. */
    public int longest() {
        return longest;
    }

    private static List<String> typed(List<QueryWord> words) {
        List<String> typed = new ArrayList<>();
        words.forEach(word -> typed.add(word.text()));
        return typed;
    }
}
