package io.kring.internal.metrics;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * People whom the same groups hold, together: what cannot be told apart by asking for groups. Largest first.
 *
 * @param sizes how many people each atom has
 */
record Atoms(List<BitSet> signatures, List<Integer> sizes) {
    static Atoms of(List<Group> groups) {
        BitSet everybody = new BitSet();
        groups.forEach(group -> everybody.or(group.people()));
        Map<BitSet, Integer> found = new HashMap<>();
        everybody.stream().forEach(person -> {
            BitSet signature = new BitSet();
            for (int i = 0; i < groups.size(); i++) {
                signature.set(i, groups.get(i).has(person));
            }
            found.merge(signature, 1, Integer::sum);
        });
        List<Map.Entry<BitSet, Integer>> largestFirst = found.entrySet().stream()
                .sorted(Map.Entry.<BitSet, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().toString()))
                .toList();
        return new Atoms(
                largestFirst.stream().map(Map.Entry::getKey).toList(),
                largestFirst.stream().map(Map.Entry::getValue).toList());
    }

    /** Which atoms the group with this index consists of, and its count behind them. */
    long[] equation(int group, int count) {
        long[] row = new long[sizes.size() + 1];
        for (int i = 0; i < sizes.size(); i++) {
            row[i] = signatures.get(i).get(group) ? 1 : 0;
        }
        row[sizes.size()] = count;
        return row;
    }
}
