package io.kring.access;

import org.jspecify.annotations.Nullable;

/** What a member is in a community; each role may do what the one before it may. */
public enum Role {
    MEMBER,
    MODERATOR,
    /** At least one at any time. */
    COMMUNITY_MANAGER;

    public boolean atLeast(Role other) {
        return compareTo(other) >= 0;
    }

    /** Whether who has this role, null for who is no member, moderates there. */
    public static boolean moderates(@Nullable Role role) {
        return role != null && role.atLeast(MODERATOR);
    }
}
