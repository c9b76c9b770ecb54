package io.kring.metrics;

/** A number that tells of people, as it may be told: never of so few that somebody could be meant. */
public sealed interface Figure {
    /** About so many, rounded to five. */
    record About(int number) implements Figure {}

    /** Fewer than the floor, nobody perhaps: too few to show, which is a promise and no error. */
    record TooFew(int floor) implements Figure {}
}
