package io.kring.spi.row;

import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A community and where the people in question stand towards it.
 *
 * @param mine    the actor's or viewer's membership row
 * @param subject the subject's, in commands about somebody else
 * @param inviter who invited the actor or viewer, while the invitation stands
 */
public record CommunityFacts(
        CommunityRow community,
        @Nullable MembershipRow mine,
        @Nullable MembershipRow subject,
        @Nullable PersonId inviter) {
    /** The actor's status, null where they never had to do with it. */
    public @Nullable MembershipStatus status() {
        return mine == null ? null : mine.status();
    }

    public boolean isMember() {
        return status() == MembershipStatus.MEMBER;
    }

    /** The actor's role, null for who is no member. */
    public @Nullable Role role() {
        return mine != null && mine.status() == MembershipStatus.MEMBER ? mine.role() : null;
    }
}
