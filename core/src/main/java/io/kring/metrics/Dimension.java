package io.kring.metrics;

/** By what figures may be cut, beside everybody together; each only where the host declares it. There are no others. */
public enum Dimension {
    /** Everybody, cut by nothing. */
    EVERYBODY,
    /** A unit of the organisation. */
    UNIT,
    /** A place of work. */
    PLACE,
    /** A class of roles, such as leaders or communications. */
    ROLE_CLASS
}
