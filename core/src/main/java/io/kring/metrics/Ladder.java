package io.kring.metrics;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many people of a group took each step in a window. The differences between the steps are figures as well, so a
 * ladder speaks of groups of 50 people or more, whatever the floor; of smaller ones all of its figures are withheld.
 */
public final class Ladder {
    private static final Share WITHHELD = Share.of(Share.Kind.WITHHELD);

    private final Map<Step, Share> nested;

    /** @param nested one figure for each step, of the same group */
    public Ladder(Map<Step, Share> nested) {
        if (nested.size() != Step.values().length) {
            throw new IllegalArgumentException("a ladder has all steps");
        }
        this.nested = new EnumMap<>(nested);
    }

    /** One of which nothing is told. */
    public static Ladder withheld() {
        Map<Step, Share> nothing = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            nothing.put(step, WITHHELD);
        }
        return new Ladder(nothing);
    }

    /** How many took this step. */
    public Share figure(ShareKind kind, Step step) {
        Share here = nested.getOrDefault(step, WITHHELD);
        if (kind == ShareKind.NESTED || step == Step.CONTRIBUTED) {
            return here;
        }
        return difference(here, nested.getOrDefault(Step.values()[step.ordinal() + 1], WITHHELD));
    }

    /** How many did not even read. */
    public Share none() {
        Share readers = nested.getOrDefault(Step.READ, WITHHELD);
        return readers.population().isPresent()
                ? difference(
                        Share.counted(
                                readers.population().getAsInt(),
                                readers.population().getAsInt()),
                        readers)
                : WITHHELD;
    }

    private static Share difference(Share more, Share less) {
        return more.kind() == Share.Kind.COUNTED && less.kind() == Share.Kind.COUNTED
                ? Share.counted(
                        more.count().orElseThrow() - less.count().orElseThrow(),
                        more.population().orElseThrow())
                : WITHHELD;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ladder that && nested.equals(that.nested);
    }

    @Override
    public int hashCode() {
        return nested.hashCode();
    }

    @Override
    public String toString() {
        return nested.toString();
    }
}
