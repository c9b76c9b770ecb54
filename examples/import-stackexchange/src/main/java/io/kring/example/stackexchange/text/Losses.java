package io.kring.example.stackexchange.text;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what of a text has no counterpart in Markdown. */
final class Losses {
    private final SortedMap<String, Integer> counts = new TreeMap<>();

    void add(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    SortedMap<String, Integer> counts() {
        return counts;
    }
}
