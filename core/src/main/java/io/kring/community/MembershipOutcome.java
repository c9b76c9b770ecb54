package io.kring.community;

/** What came of a command about somebody's membership. */
public enum MembershipOutcome {
    DONE,
    /** It was so already. */
    UNCHANGED,
    /** The cap is reached. */
    FULL,
    /** A community keeps at least one community manager. */
    LAST_MANAGER,
    /** There is no such request, invitation, membership or ban. */
    NOTHING_TO_DO,
    /** The directory knows nobody by this id, or they have left. */
    UNKNOWN_PERSON,
    /** Banned here: the ban is lifted first. */
    BANNED
}
