package io.kring.internal.metrics;

import java.util.BitSet;

/** The people of a group in a window, and those of them who are counted; by numbers that say nothing of who they are. */
final class Group {
    private final String name;
    private final BitSet people;
    private final BitSet counted;

    /** @param counted of whom those in the group count */
    Group(String name, BitSet people, BitSet counted) {
        this.name = name;
        this.people = (BitSet) people.clone();
        this.counted = (BitSet) people.clone();
        this.counted.and(counted);
    }

    String name() {
        return name;
    }

    boolean has(int person) {
        return people.get(person);
    }

    BitSet people() {
        return (BitSet) people.clone();
    }

    int size() {
        return people.cardinality();
    }

    int count() {
        return counted.cardinality();
    }
}
