package io.kring.example.stackexchange.text;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text as Markdown.
 *
 * @param losses how often something of the original has no counterpart, by the name of its HTML element; its words are
 *               kept
 */
public record Converted(String markdown, SortedMap<String, Integer> losses) {
    public Converted {
        losses = Collections.unmodifiableSortedMap(new TreeMap<>(losses));
    }
}
