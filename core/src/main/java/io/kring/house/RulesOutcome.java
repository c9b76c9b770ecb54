package io.kring.house;

/** What came of a command on rules. Only {@link #DONE} has changed anything. */
public enum RulesOutcome {
    DONE,
    /** It was so already. */
    UNCHANGED,
    /** The consultation has not ended yet. */
    STILL_IN_CONSULTATION,
    /** This draft was withdrawn, or these rules have been in force already. */
    NOT_IN_CONSULTATION,
    /** These rules are not in force: not yet, or not any more. */
    NOT_IN_FORCE
}
