package io.kring.person;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * On whose behalf a call is made, and the terms of the call. First argument of every command and read; made for one
 * call and not kept, so that no right is ever older than the call.
 *
 * @param person    empty for the anonymous actor, who reads nothing unless the host's scope says so
 * @param roles     what the host says about them
 * @param onceKey   with it a command has its effect once; see {@link #once(String)}
 */
public record Actor(Optional<PersonId> person, Set<PlatformRole> roles, Optional<String> onceKey) {
    public Actor {
        roles = Set.copyOf(roles);
        onceKey.ifPresent(Actor::checkKey);
    }

    public static Actor of(PersonId person) {
        return new Actor(Optional.of(person), Set.of(), Optional.empty());
    }

    public static Actor of(String person) {
        return of(new PersonId(person));
    }

    public static Actor anonymous() {
        return new Actor(Optional.empty(), Set.of(), Optional.empty());
    }

    /** The same person with a platform role that the host vouches for. */
    public Actor as(PlatformRole role) {
        EnumSet<PlatformRole> all = EnumSet.of(role);
        all.addAll(roles);
        return new Actor(person, all, onceKey);
    }

    /**
     * The same person, for a command whose effect must happen once: repeated within 24 hours with the same content it
     * answers as the first time and does nothing; with other content it gives {@code once.key-reused}. Only a committed
     * effect spends a key.
     *
     * @param key 1 to 100 printable ASCII characters, unique for the person
     */
    public Actor once(String key) {
        return new Actor(person, roles, Optional.of(key));
    }

    public boolean has(PlatformRole role) {
        return roles.contains(role);
    }

    private static void checkKey(String key) {
        if (key.isEmpty() || key.length() > 100 || !key.chars().allMatch(c -> c > 32 && c < 127)) {
            throw new InvalidInput(new Violation("once", "once.key", "a key has 1 to 100 printable ASCII characters"));
        }
    }
}
