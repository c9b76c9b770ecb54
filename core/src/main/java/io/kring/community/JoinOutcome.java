package io.kring.community;

/** What came of joining. */
public enum JoinOutcome {
    JOINED,
    /** The request waits for a moderator or community manager. */
    REQUESTED,
    ALREADY_MEMBER,
    ALREADY_REQUESTED,
    /** The cap is reached. */
    FULL,
    /** Members are invited here. */
    INVITATION_NEEDED
}
