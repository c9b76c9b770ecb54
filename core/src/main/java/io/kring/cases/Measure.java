package io.kring.cases;

/** What is done about a contribution; reversible. Stored by its place: new ones come at the end. */
public enum Measure {
    /** Out of sight for all but its author and those who moderate there. */
    HIDE,
    /** The same, and a tombstone stays. */
    REMOVE
}
