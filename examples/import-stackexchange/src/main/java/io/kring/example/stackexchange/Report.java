package io.kring.example.stackexchange;

import io.kring.id.CommunityId;
import io.kring.imports.ImportResult;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an import did, in numbers. */
public final class Report {
    private final SortedMap<String, SortedMap<ImportResult.Kind, Integer>> items = new TreeMap<>();
    private final SortedMap<String, Integer> codes = new TreeMap<>();
    private final SortedMap<String, Integer> losses = new TreeMap<>();
    private final SortedMap<String, Long> notes = new TreeMap<>();
    private @Nullable CommunityId community;
    private boolean complete;

    Report() {}

    void count(String what, ImportResult result) {
        items.computeIfAbsent(what, w -> new TreeMap<>()).merge(result.kind(), 1, Integer::sum);
        result.code().ifPresent(code -> codes.merge(what + ": " + code, 1, Integer::sum));
        result.community().ifPresent(id -> community = id);
    }

    void lost(Map<String, Integer> counts) {
        counts.forEach((what, n) -> losses.merge(what, n, Integer::sum));
    }

    void note(String what, long n) {
        if (n != 0) {
            notes.merge(what, n, Long::sum);
        }
    }

    void completed() {
        complete = true;
    }

    /** Whether it came to its end; where not, the same import goes on with the rest. */
    public boolean isComplete() {
        return complete;
    }

    /** The community that the site has become. */
    public Optional<CommunityId> community() {
        return Optional.ofNullable(community);
    }

    /** How many of something fared so: {@code questions}, {@code answers}, {@code comments}, {@code tallies}, … */
    public int count(String what, ImportResult.Kind kind) {
        return items.getOrDefault(what, new TreeMap<>()).getOrDefault(kind, 0);
    }

    /** How many items were skipped, by what they were and the code. */
    public SortedMap<String, Integer> skipped() {
        return Collections.unmodifiableSortedMap(codes);
    }

    /** How often markup had no counterpart, by HTML element. */
    public SortedMap<String, Integer> losses() {
        return Collections.unmodifiableSortedMap(losses);
    }

    /** Rows that point at what is not there, and rows that have no counterpart, by what they are. */
    public SortedMap<String, Long> notes() {
        return Collections.unmodifiableSortedMap(notes);
    }

    /** For people: a few lines. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(complete ? "Import complete\n" : "Import broken off\n");
        items.forEach((what, kinds) -> {
            text.append(String.format("  %-12s", what));
            kinds.forEach((kind, n) ->
                    text.append(' ').append(n).append(' ').append(kind.name().toLowerCase(java.util.Locale.ROOT)));
            text.append('\n');
        });
        section(text, "Skipped", codes);
        section(text, "Left out", notes);
        section(text, "Markup without a counterpart in Markdown (its words are kept)", losses);
        return text.toString();
    }

    private static void section(StringBuilder text, String title, Map<String, ? extends Number> numbers) {
        if (!numbers.isEmpty()) {
            text.append(title).append('\n');
            numbers.forEach((what, n) ->
                    text.append("  ").append(what).append(": ").append(n).append('\n'));
        }
    }
}
