package io.kring.access;

/** What a member is in a community; each role may do what the one before it may. */
public enum Role {
    MEMBER,
    MODERATOR,
    /** At least one at any time. */
    COMMUNITY_MANAGER;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }
}
