package io.kring.testkit.visibility.world;

import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;

/**
 * Somebody in a world.
 *
 * @param id   under which Kring knows them; of no use for the anonymous one
 * @param name the canary in their name
 * @param about the canary in what they may be asked about
 */
public record Looker(Standpoint standpoint, PersonId id, String name, String about) {
    /** On whose behalf a call is made. */
    public Actor actor() {
        if (standpoint == Standpoint.ANONYMOUS) {
            return Actor.anonymous();
        }
        PlatformRole role = standpoint.platformRole();
        return role == null ? Actor.of(id) : Actor.of(id).as(role);
    }

    @Override
    public String toString() {
        return standpoint.name();
    }
}
