package io.kring.access;

import io.kring.person.Actor;

/**
 * The host's say about rights, beside the default role rules. Answers at once, from memory. What it throws counts as
 * {@link Decision#DENY} for commands and as the standard scope without anything added for reading. No policy can grant
 * somebody else's draft or entry to a sealed community.
 */
@FunctionalInterface
public interface AccessPolicy {
    /** Judges a command. Never asked about reading. */
    Decision decide(Actor actor, AccessRequest request);

    /** What this actor reads, as data that goes into every query, filter, total and count. */
    default ReadScope reading(Actor actor) {
        return actor.person().isPresent() ? ReadScope.standard() : ReadScope.nothing();
    }

    /** The default rules and nothing else. */
    static AccessPolicy standard() {
        return (actor, request) -> Decision.DEFAULT;
    }
}
