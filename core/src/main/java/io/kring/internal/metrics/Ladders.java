package io.kring.internal.metrics;

import io.kring.metrics.Ladder;
import io.kring.metrics.Share;
import io.kring.metrics.Step;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the ladders of a window. All that follows from what is told speaks of groups of 50 people or more: in smaller
 * ones the difference between two steps could be one person.
 */
final class Ladders {
    private final Publication publication;

    Ladders(int floor) {
        this.publication = new Publication(new Saying(floor).safeSize());
    }

    /**
     * The ladder of each group, by its name.
     *
     * @param groups whose people, by name
     * @param took   who took each step or more; who took one counts for those before
     */
    Map<String, Ladder> of(Map<String, BitSet> groups, Map<Step, BitSet> took) {
        Map<Step, Map<String, Share>> figures = new EnumMap<>(Step.class);
        BitSet further = new BitSet();
        for (int i = Step.values().length - 1; i >= 0; i--) {
            Step step = Step.values()[i];
            further.or(took.getOrDefault(step, new BitSet()));
            figures.put(
                    step,
                    publication.of(groups.entrySet().stream()
                            .map(group -> new Group(group.getKey(), group.getValue(), further))
                            .toList()));
        }
        Map<String, Ladder> ladders = new LinkedHashMap<>();
        groups.keySet().forEach(name -> ladders.put(name, ladder(figures, name)));
        return ladders;
    }

    private static Ladder ladder(Map<Step, Map<String, Share>> figures, String name) {
        Map<Step, Share> nested = new EnumMap<>(Step.class);
        figures.forEach((step, named) -> nested.put(step, named.getOrDefault(name, Share.of(Share.Kind.WITHHELD))));
        return new Ladder(nested);
    }
}
