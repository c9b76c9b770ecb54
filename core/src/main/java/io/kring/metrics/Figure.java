package io.kring.metrics;

/** A number of people as it may be told: never of so few that somebody could be meant. */
public sealed interface Figure {
    /** About so many, rounded to five. */
    record About(int people) implements Figure {}

    /** Fewer than the floor, nobody perhaps: too few to show, which is a promise and no error. */
    record TooFew(int floor) implements Figure {}
}
