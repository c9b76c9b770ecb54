package io.kring.person;

/** Roles on the whole platform, named by the host on the {@link Actor}; none of them reads closed communities. */
public enum PlatformRole {
    /** Sees the to-do and health of all open communities; may appoint a manager where there is none (P5); speaks for the house. */
    PLATFORM_COMMUNITY_MANAGER,
    /** Decides escalated and conflicted cases; sees only the case. */
    NEUTRAL_POOL,
    /** Reads the sheet, the word lists, the transparency report. */
    WORKS_COUNCIL,
    /** Runs the system; is not a reader of what is closed. */
    ADMINISTRATOR
}
