package io.kring.event;

import io.kring.person.PersonId;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A fact, written in the transaction of the change. It never holds text that people wrote; a subscriber reloads what it
 * needs, with its own rights.
 *
 * @param id           identity in the log, not its order
 * @param position     order of delivery; grows along each conversation as things happened
 * @param by           who did it, or had asked for it to be done then; empty where nobody asked and for what is
 *                     anonymous
 * @param about        the person it happened to, or who is followed; empty for other events
 * @param conversation what it belongs to: a post with its comments or a community, as the text of its id, {@code house},
 *                     or for what belongs to one person a name that says nothing and stays theirs
 * @param quiet        within the grace period: what stays in the house follows at once, what leaves it does not
 * @param imported     brought in from elsewhere, so nobody is told
 * @param facts        ids, names of constants and numbers, by name; a type's facts only grow
 */
public record DomainEvent(
        long id,
        long position,
        String type,
        int version,
        Instant at,
        Optional<PersonId> by,
        Optional<PersonId> about,
        String conversation,
        boolean quiet,
        boolean imported,
        SortedMap<String, String> facts) {
    public DomainEvent {
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    /** A fact by name; empty when this version of the type has none. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
