package io.kring.moderation.text.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words and phrases by their words; each end holds the entries. Written while it is built, then only read. */
final class Trie<E> {
    private final Map<String, Trie<E>> next = new HashMap<>();
    private final Map<String, Set<String>> disguised = new HashMap<>();
    private final List<E> entries = new ArrayList<>();

    void add(List<String> words, E entry, boolean disguisable) {
        Trie<E> node = this;
        for (String word : words) {
            if (disguisable) {
                node.disguised
                        .computeIfAbsent(Word.loose(word), loose -> new TreeSet<>())
                        .add(word);
            }
            node = node.next.computeIfAbsent(word, key -> new Trie<>());
        }
        node.entries.add(entry);
    }

    List<E> entries() {
        return entries;
    }

    /** Where a word leads to, as it is written. */
    List<Trie<E>> exactly(String word) {
        Trie<E> node = next.get(word);
        return node == null ? List.of() : List.of(node);
    }

    /** Where a word leads to, also if it is disguised. */
    List<Trie<E>> after(Word word) {
        Trie<E> exact = next.get(word.key());
        if (!disguised.isEmpty() && word.disguised()) {
            List<Trie<E>> found = new ArrayList<>();
            for (String key : disguised.getOrDefault(Word.loose(word.key()), Set.of())) {
                if (word.disguises(key)) {
                    found.add(next.get(key));
                }
            }
            if (exact != null && !found.contains(exact)) {
                found.add(exact);
            }
            return found;
        }
        return exact == null ? List.of() : List.of(exact);
    }
}
