package io.kring.access;

import io.kring.id.CommunityId;
import java.util.Optional;

/**
 * What is asked of a policy: the action and what is known about its surroundings, loaded in the same statement as the
 * guard. It never holds text that people wrote.
 *
 * @param community     where; empty for starting a community
 * @param role          the actor's role there; empty for who is no member
 * @param own           whether the contribution in question is the actor's own
 * @param kind          the kind of post in question, by name
 */
public record AccessRequest(
        Action action,
        Optional<CommunityId> community,
        Optional<CommunityKind> communityKind,
        boolean sealed,
        Optional<Role> role,
        boolean own,
        Optional<String> kind) {}
