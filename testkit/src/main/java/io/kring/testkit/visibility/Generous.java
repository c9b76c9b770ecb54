package io.kring.testkit.visibility;

import io.kring.access.AccessPolicy;
import io.kring.access.AccessRequest;
import io.kring.access.Decision;
import io.kring.access.ReadScope;
import io.kring.id.CommunityId;
import io.kring.person.Actor;
import io.kring.testkit.visibility.world.Place;
import io.kring.testkit.visibility.world.World;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/** A host that allows everybody everything, the anonymous actor too. */
final class Generous implements AccessPolicy {
    private final Set<CommunityId> everywhere = new CopyOnWriteArraySet<>();

    @Override
    public Decision decide(Actor actor, AccessRequest request) {
        return Decision.ALLOW;
    }

    @Override
    public ReadScope reading(Actor actor) {
        return ReadScope.standard().alsoReading(everywhere);
    }

    /** From now on every community of a world is read by everybody, as far as the host is concerned. */
    void with(World world) {
        world.places().stream().map(Place::id).forEach(everywhere::add);
    }
}
