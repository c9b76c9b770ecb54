package io.kring.post;

/** How the branches of a conversation are ordered; replies within a branch always run in time. */
public enum ThreadOrder {
    OLDEST_FIRST,
    NEWEST_FIRST
}
