package io.kring.metrics;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How many people of a group did something, as far as it may be said. Kring alone makes them, after all that is
 * published of the same window was looked at together (ADR 0023).
 */
public final class Share {
    /** What is said of a group. */
    public enum Kind {
        /** The number. */
        COUNTED,
        /** The group has fewer than 50 people, and fewer than 3 of them did it. */
        FEW,
        /** The group has fewer than 50 people, and all but fewer than 3 of them did it. */
        NEARLY_ALL,
        /** Nothing: the group is below the floor, or what is below it would follow from this and other figures. */
        WITHHELD
    }

    private final Kind kind;
    private final int count;
    private final int population;

    private Share(Kind kind, int count, int population) {
        this.kind = kind;
        this.count = count;
        this.population = population;
    }

    /** The number of people, of a group of this size. */
    public static Share counted(int count, int population) {
        if (count < 0 || count > population) {
            throw new IllegalArgumentException(count + " of " + population + " people");
        }
        return new Share(Kind.COUNTED, count, population);
    }

    /** Less than a number. */
    public static Share of(Kind kind) {
        if (kind == Kind.COUNTED) {
            throw new IllegalArgumentException("what is counted has a number");
        }
        return new Share(kind, 0, 0);
    }

    public Kind kind() {
        return kind;
    }

    /** How many people; empty unless they are counted. */
    public OptionalInt count() {
        return kind == Kind.COUNTED ? OptionalInt.of(count) : OptionalInt.empty();
    }

    /** How many people the group has; empty unless they are counted. */
    public OptionalInt population() {
        return kind == Kind.COUNTED ? OptionalInt.of(population) : OptionalInt.empty();
    }

    /** The share of the group, 0 to 1; empty unless they are counted, and for a group of nobody. */
    public OptionalDouble value() {
        return kind == Kind.COUNTED && population > 0
                ? OptionalDouble.of((double) count / population)
                : OptionalDouble.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Share that && kind == that.kind && count == that.count && population == that.population;
    }

    @Override
    public int hashCode() {
        return (kind.hashCode() * 31 + count) * 31 + population;
    }

    @Override
    public String toString() {
        return kind == Kind.COUNTED ? count + " of " + population : kind.name();
    }
}
