package io.kring.testkit.visibility.world;

import io.kring.access.AccessPolicy;
import io.kring.access.AccessRequest;
import io.kring.access.Decision;
import io.kring.access.ReadScope;
import io.kring.id.CommunityId;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * The host's policy in every world: the default rules for commands, every community for one reader, one community less
 * for another, nothing said about anybody else.
 */
public final class Scopes implements AccessPolicy {
    private final Set<CommunityId> also = new CopyOnWriteArraySet<>();
    private final Set<CommunityId> never = new CopyOnWriteArraySet<>();

    /** A policy that knows no community yet. */
    public Scopes() {}

    @Override
    public Decision decide(Actor actor, AccessRequest request) {
        return Decision.DEFAULT;
    }

    @Override
    public ReadScope reading(Actor actor) {
        ReadScope standard = actor.person().isPresent() ? ReadScope.standard() : ReadScope.nothing();
        if (is(actor, Standpoint.ALSO_READER)) {
            return standard.alsoReading(also);
        }
        return is(actor, Standpoint.SHUT_OUT) ? standard.neverReading(never) : standard;
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
