package io.kring.benchmarks.data;

import java.util.stream.IntStream;

/** People by how many communities they are in. */
public enum Crowd {
    FEW("in 2 to 5 communities"),
    SOME("in 30 communities"),
    MANY("in 100 communities or more");

    private final String words;

    Crowd(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }

    /** Numbers of these people, from 1 on. */
    public IntStream people(Size size) {
        int busy = size.many() + size.some();
        return switch (this) {
            case MANY -> IntStream.rangeClosed(1, size.many());
            case SOME -> IntStream.rangeClosed(size.many() + 1, busy);
            case FEW -> IntStream.rangeClosed(busy + 1, size.people());
        };
    }
}
