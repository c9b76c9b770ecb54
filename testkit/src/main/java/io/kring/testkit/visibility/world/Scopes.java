package io.kring.testkit.visibility.world;

import io.kring.access.AccessPolicy;
import io.kring.access.AccessRequest;
import io.kring.access.Decision;
import io.kring.access.ReadScope;
import io.kring.id.CommunityId;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * The policy in every world: the host's, as soon as the world stands and while nobody works behind the scenes; and
 * whatever the host says, every community for one reader, and one community less for another.
 */
public final class Scopes implements AccessPolicy {
    private final Set<CommunityId> also = new CopyOnWriteArraySet<>();
    private final Set<CommunityId> never = new CopyOnWriteArraySet<>();
    private final List<Asked> asked = new ArrayList<>();
    private final AccessPolicy host;
    private boolean built;

    /** A policy that knows no community yet. */
    public Scopes() {
        this(AccessPolicy.standard());
    }

    Scopes(AccessPolicy host) {
        this.host = host;
    }

    @Override
    public Decision decide(Actor actor, AccessRequest request) {
        if (!built) {
            // Only so that it learns which communities there are, which it may name when it is asked about reading.
            host.decide(actor, request);
            return Decision.DEFAULT;
        }
        asked.add(new Asked(actor, request));
        return host.decide(actor, request);
    }

    @Override
    public ReadScope reading(Actor actor) {
        if (is(actor, Standpoint.ALSO_READER)) {
            return ReadScope.standard().alsoReading(also);
        }
        if (is(actor, Standpoint.SHUT_OUT)) {
            return ReadScope.standard().neverReading(never);
        }
        return (built ? host : AccessPolicy.standard()).reading(actor);
    }

    /** What the host says to this. */
    Decision said(Actor actor, AccessRequest request) {
        return host.decide(actor, request);
    }

    /** What the host was asked about whom. */
    public record Asked(Actor actor, AccessRequest request) {}

    /** What was asked since this was called before. */
    List<Asked> asked() {
        List<Asked> since = List.copyOf(asked);
        asked.clear();
        return since;
    }

    /** Whether the host speaks from now on; whether it did before. */
    boolean speaks(boolean speaks) {
        boolean before = built;
        built = speaks;
        return before;
    }

    /** From now on this community is read by the one, and, where it is the matrix's own, not by the other. */
    void name(Where where, CommunityId community) {
        also.add(community);
        if (where == Where.HERE) {
            never.add(community);
        }
    }

    private static boolean is(Actor actor, Standpoint standpoint) {
        String id = idOf(standpoint).value();
        return actor.person()
                .map(PersonId::value)
                .filter(value -> value.equals(id) || value.startsWith(id + "-"))
                .isPresent();
    }

    /** The id of whoever has this standpoint from the beginning; a twin's begins with it. */
    static PersonId idOf(Standpoint standpoint) {
        String begin = standpoint.status() == PersonStatus.DEPARTED ? Host.DEPARTED_ID : "p";
        return PersonId.of(begin + "-" + standpoint.name().toLowerCase(Locale.ROOT));
    }
}
