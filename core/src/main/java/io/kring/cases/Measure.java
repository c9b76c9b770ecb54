package io.kring.cases;

/** What is done about a contribution or its author; reversible. Stored by its place: new ones come at the end. */
public enum Measure {
    /** Out of sight for all but its author and those who moderate there. */
    HIDE,
    /** The same, and a tombstone stays. */
    REMOVE,
    /** The author says one thing in the community per interval, for a time. */
    SLOW_MODE,
    /** The author reads the community and says nothing there, for a time. */
    MUTE,
    /** The author reads and writes nothing anywhere in Kring, for a time; a second person confirms it before it begins. */
    SUSPEND;

    /** Whether it is on the author and not on what they wrote. */
    public boolean isOnPerson() {
        return this == SLOW_MODE || this == MUTE || this == SUSPEND;
    }
}
