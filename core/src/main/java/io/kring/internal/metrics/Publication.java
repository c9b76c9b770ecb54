package io.kring.internal.metrics;

import io.kring.metrics.Measuring;
import io.kring.metrics.Share;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The shares of all groups, of one metric in one window, made together when the window closes and kept as they are: the one place that
 * shares of groups leave through. Larger groups are told first; a group that would let a reader work out what may not
 * be said of another one is withheld. Readers are taken to know who is in which group.
 */
final class Publication {
    private final Saying saying;

    /** @param floor the host's, of {@link Measuring}, or a higher one */
    Publication(int floor) {
        this.saying = new Saying(floor);
    }

    /** The share of each group, by its name. */
    Map<String, Share> of(List<Group> groups) {
        Atoms atoms = Atoms.of(groups);
        Told told = new Told(saying, atoms.sizes());
        Map<String, Share> figures = new LinkedHashMap<>();
        groups.forEach(group -> {
            if (figures.put(group.name(), Share.of(Share.Kind.WITHHELD)) != null) {
                throw new IllegalArgumentException("two groups have the name " + group.name());
            }
        });
        IntStream.range(0, groups.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -groups.get(i).size())
                        .thenComparing(i -> groups.get(i).name()))
                .forEach(i -> {
                    Group group = groups.get(i);
                    figures.put(group.name(), figure(group, atoms.equation(i, group.count()), told));
                });
        return figures;
    }

    private Share figure(Group group, long[] equation, Told told) {
        Share.Kind kind = saying.of(group.size(), group.count());
        if (kind != Share.Kind.COUNTED) {
            return Share.of(kind);
        }
        return told.tell(equation) ? Share.counted(group.count(), group.size()) : Share.of(Share.Kind.WITHHELD);
    }
}
