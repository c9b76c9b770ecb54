package io.kring.testkit.visibility.world;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.id.CommunityId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A community of a world, as its builder knows it.
 *
 * @param name      the canary in its name
 * @param card      the canaries in its name, purpose, theme and joining question
 * @param standings where everybody stands who ever had to do with it
 */
public record Place(
        Where where,
        CommunityId id,
        CommunityKind kind,
        boolean sealed,
        boolean archived,
        String name,
        Set<String> card,
        Map<Standpoint, Standing> standings) {
    public Place {
        card = Set.copyOf(card);
        standings = Map.copyOf(standings);
    }

    /**
     * Where somebody stands.
     *
     * @param role    for members
     * @param inviter for who is invited
     * @param answer  the canary in the answer to the joining question, while the request waits
     */
    public record Standing(
            MembershipStatus status, Optional<Role> role, Optional<Standpoint> inviter, Optional<String> answer) {
        static Standing of(MembershipStatus status) {
            return new Standing(status, Optional.empty(), Optional.empty(), Optional.empty());
        }

        static Standing member(Role role) {
            return new Standing(MembershipStatus.MEMBER, Optional.of(role), Optional.empty(), Optional.empty());
        }
    }

    /** The status of somebody here; empty for who never had to do with it. */
    public Optional<MembershipStatus> status(Standpoint who) {
        return Optional.ofNullable(standings.get(who)).map(Standing::status);
    }

    /** The role of somebody here; empty for who is no member. */
    public Optional<Role> role(Standpoint who) {
        return Optional.ofNullable(standings.get(who)).flatMap(Standing::role);
    }

    Place inArchive(boolean isArchived) {
        return new Place(where, id, kind, sealed, isArchived, name, card, standings);
    }
}
