package io.kring.house;

/**
 * What came of saying something.
 *
 * @param kind    said, or stale: somebody else said something since the version that was read
 * @param current what the house says now
 */
public record HouseWordOutcome(Kind kind, HouseWord current) {
    /** What happened. */
    public enum Kind {
        SAID,
        STALE
    }
}
