package io.kring.post;

/** What came of pinning or featuring. */
public enum PinOutcome {
    PINNED,
    /** As many as the limit allows are pinned or featured already; one of them is taken off first. */
    FULL
}
