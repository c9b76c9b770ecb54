package io.kring.post;

/** Where a contribution stands; one state at a time. */
public enum PostState {
    /** Only its author sees it. */
    DRAFT,
    /** Is published at a time its author chose; only its author sees it. */
    SCHEDULED,
    /** Waits for a moderator; its author and the moderators there see it. */
    HELD,
    VISIBLE,
    /** Taken out of sight by moderation, for now. */
    HIDDEN,
    /** Taken back by its author. */
    WITHDRAWN,
    /** Removed by a moderator; a tombstone stays. */
    REMOVED,
    /** Its text was erased for good. */
    ERASED
}
