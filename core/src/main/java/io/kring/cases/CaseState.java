package io.kring.cases;

/** Where a case stands. Stored by its place: new ones come at the end. */
public enum CaseState {
    OPEN,
    /** Somebody works on it; a claim lasts 24 hours. */
    CLAIMED,
    /** Decided, with a measure. */
    UPHELD,
    /** Decided, without one. */
    REJECTED,
    APPEALED,
    /** The measure stands after an appeal. */
    CONFIRMED,
    /** The measure was taken back after an appeal. */
    REVERSED,
    /** A suspension waits for a second person to confirm it. */
    PROPOSED;

    /** Whether somebody has to decide. */
    public boolean isWaiting() {
        return this == OPEN || this == CLAIMED || this == APPEALED || this == PROPOSED;
    }
}
