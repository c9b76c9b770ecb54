package io.kring.metrics;

/** How far somebody went in a window. Nested: who contributes counts as somebody who reacts, and who reacts as a reader. */
public enum Step {
    /** Read something: opened it or stayed with it. */
    READ,
    /** Reacted, voted or commented; a comment alone is no contribution. */
    REACTED,
    /** Wrote a post. */
    CONTRIBUTED
}
