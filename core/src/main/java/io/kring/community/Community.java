package io.kring.community;

import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.id.CommunityId;
import io.kring.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A community as this actor may see it. Who is invited to a secret community sees its card, purpose and who invited them, and no numbers; its rules are in
 * {@code io.kring.house}.
 *
 * @param members   how many members there are; empty for who may not know
 * @param status    where the actor stands; empty for who never had to do with it
 * @param role      the actor's role; empty for who is no member
 * @param inviter   who invited the actor, while the invitation stands
 * @param widens    when it is to become visible to more people, and to which kind, if that was announced
 * @param allowed   what the actor may do here now
 */
public record Community(
        CommunityId id,
        int version,
        String name,
        String purpose,
        List<String> themes,
        Optional<String> language,
        CommunityKind kind,
        JoinPolicy joinPolicy,
        OptionalInt cap,
        int sizeHint,
        boolean sealed,
        boolean practice,
        boolean archived,
        Optional<String> question,
        Instant createdAt,
        OptionalInt members,
        Optional<MembershipStatus> status,
        Optional<Role> role,
        Optional<Person> inviter,
        Optional<KindChange> widens,
        Set<Action> allowed) {
    public Community {
        themes = List.copyOf(themes);
        allowed = Set.copyOf(allowed);
    }
}
