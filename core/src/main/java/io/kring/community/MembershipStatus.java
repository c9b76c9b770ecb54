package io.kring.community;

/** Where one person stands towards one community. */
public enum MembershipStatus {
    /** Asked to join and waits. */
    PENDING,
    /** Was invited and has not answered. */
    INVITED,
    MEMBER,
    /** Was a member, by their own leaving or by removal. */
    LEFT,
    /** May neither join nor read, an open community included. */
    BANNED
}
