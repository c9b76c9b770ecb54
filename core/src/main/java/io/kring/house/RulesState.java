package io.kring.house;

/** Where a version of rules stands. */
public enum RulesState {
    /** A draft that people are asked about, until it is enacted or withdrawn. */
    IN_CONSULTATION,
    IN_FORCE,
    /** Was in force. */
    REPLACED
}
