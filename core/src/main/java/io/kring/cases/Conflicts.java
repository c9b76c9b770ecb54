package io.kring.cases;

import io.kring.person.PersonId;

/**
 * The host's say about who is too close to somebody to decide a case: a partner, a union representative, a former manager.
 * Line managers need no mention. Answers at once; what it throws counts as a conflict.
 */
@FunctionalInterface
public interface Conflicts {
    /** Whether this actor should not decide what concerns this person. */
    boolean between(PersonId actor, PersonId person);

    /** Whether somebody is on the works council: measures on them are for the neutral pool alone. */
    default boolean onWorksCouncil(PersonId person) {
        return false;
    }

    /** None beside those that Kring knows. */
    static Conflicts none() {
        return (actor, person) -> false;
    }
}
