package io.kring.conversation;

/** What came of the news that a page has moved. */
public enum PageMove {
    /** The conversation is found under the new URI, and under the old one. */
    MOVED,
    /** No conversation is kept under the old URI. */
    UNKNOWN,
    /** The new URI has a conversation of its own; both stay as they are. */
    TAKEN
}
