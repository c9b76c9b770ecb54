package io.kring.community;

/** How one becomes a member. */
public enum JoinPolicy {
    FREE,
    REQUEST,
    INVITATION
}
