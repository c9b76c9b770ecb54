package io.kring.internal.metrics;

import io.kring.metrics.Figure;
import io.kring.metrics.Floor;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * All figures of one metric in one window, made together when the window closes and kept as they are: the one place that
 * figures about people leave through. Larger groups are told first; a group that would let a reader work out what may not
 * be said of another one is withheld. Readers are taken to know who is in which group.
 */
public final class Publication {
    private final Saying saying;

    public Publication(Floor floor) {
        this.saying = new Saying(floor);
    }

    /** The figure of each group, by its name. */
    Map<String, Figure> of(List<Group> groups) {
        Atoms atoms = Atoms.of(groups);
        Told told = new Told(saying, atoms.sizes());
        Map<String, Figure> figures = new LinkedHashMap<>();
        groups.forEach(group -> {
            if (figures.put(group.name(), Figure.of(Figure.Kind.WITHHELD)) != null) {
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

    private Figure figure(Group group, long[] equation, Told told) {
        Figure.Kind kind = saying.of(group.size(), group.count());
        if (kind != Figure.Kind.COUNTED) {
            return Figure.of(kind);
        }
        return told.tell(equation) ? Figure.counted(group.count(), group.size()) : Figure.of(Figure.Kind.WITHHELD);
    }
}
