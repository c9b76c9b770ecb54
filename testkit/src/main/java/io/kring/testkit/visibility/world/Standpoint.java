package io.kring.testkit.visibility.world;

import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import org.jspecify.annotations.Nullable;

/** Everybody in a world, by how they stand towards the community the matrix is about. */
public enum Standpoint {
    /** Nobody in particular; the host's scope says nothing about them. */
    ANONYMOUS,
    OUTSIDER,
    REQUESTER(MembershipStatus.PENDING),
    INVITED(MembershipStatus.INVITED),
    MEMBER(Role.MEMBER),
    MODERATOR(Role.MODERATOR),
    /** An outsider here. */
    MODERATOR_ELSEWHERE,
    MANAGER(Role.COMMUNITY_MANAGER),
    EX_MEMBER(MembershipStatus.LEFT),
    BANNED(MembershipStatus.BANNED),
    /** A member who blocks the author. */
    BLOCKER(Role.MEMBER),
    /** A member whom the author blocks. */
    BLOCKED(Role.MEMBER),
    /** A moderator whom the author blocks. */
    BLOCKED_MODERATOR(Role.MODERATOR),
    /** A guest who is no member. */
    GUEST(PersonStatus.GUEST, null, null),
    GUEST_MEMBER(PersonStatus.GUEST, MembershipStatus.MEMBER, Role.MEMBER),
    /** A member until they left the organisation. */
    DEPARTED(PersonStatus.DEPARTED, MembershipStatus.MEMBER, Role.MEMBER),
    /** A member who may write nothing for a while. */
    SUSPENDED(PersonStatus.SUSPENDED, MembershipStatus.MEMBER, Role.MEMBER),
    /** An outsider who runs the system. */
    ADMINISTRATOR,
    /** An outsider who looks after all communities. */
    PLATFORM_MANAGER,
    /** An outsider for whom the host's scope names every community of the world. */
    ALSO_READER,
    /** A member for whom the host's scope takes this community away. */
    SHUT_OUT(Role.MEMBER),
    /** The member who wrote most of it; a member elsewhere too. */
    AUTHOR(Role.MEMBER),
    /** The member who wrote the rest. */
    COLLEAGUE(Role.MEMBER),
    /** Who started this community and the one elsewhere. */
    FOUNDER(Role.COMMUNITY_MANAGER),
    /** Who started the community that has no community manager any more, and left the organisation. */
    LEAVER(PersonStatus.DEPARTED, null, null);

    private final PersonStatus status;
    private final @Nullable MembershipStatus here;
    private final @Nullable Role role;

    Standpoint() {
        this(PersonStatus.ACTIVE, null, null);
    }

    Standpoint(MembershipStatus here) {
        this(PersonStatus.ACTIVE, here, null);
    }

    Standpoint(Role role) {
        this(PersonStatus.ACTIVE, MembershipStatus.MEMBER, role);
    }

    Standpoint(PersonStatus status, @Nullable MembershipStatus here, @Nullable Role role) {
        this.status = status;
        this.here = here;
        this.role = role;
    }

    public PersonStatus status() {
        return status;
    }

    /** Where they stand here; null for who never had to do with it. */
    public @Nullable MembershipStatus here() {
        return here;
    }

    /** What they are here; null for who is no member. */
    public @Nullable Role role() {
        return role;
    }

    /** Whether they and the other one block one another, either way. */
    public boolean isApartFrom(Standpoint other) {
        return (this == AUTHOR && other.blocksOrIsBlocked()) || (other == AUTHOR && blocksOrIsBlocked());
    }

    private boolean blocksOrIsBlocked() {
        return this == BLOCKER || this == BLOCKED || this == BLOCKED_MODERATOR;
    }

    /** The platform role that the host vouches for; null for none. */
    public @Nullable PlatformRole platformRole() {
        return switch (this) {
            case ADMINISTRATOR -> PlatformRole.ADMINISTRATOR;
            case PLATFORM_MANAGER -> PlatformRole.PLATFORM_COMMUNITY_MANAGER;
            default -> null;
        };
    }
}
