package io.kring.metrics;

/** Which people a share of a step is about; both are given, and named. */
public enum ShareKind {
    /** Who took this step or a further one. */
    NESTED,
    /** Who took this step and no further one. Such shares and that of who did nothing add up to one. */
    EXCLUSIVE
}
