package io.kring.reaction;

import io.kring.id.Target;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;

/** Reactions. Counts are exact, and at most one reaction stands per person, target and slot, whoever races. */
public interface Reactions {
    /**
     * Gives a reaction; where a person has one at a time, it takes the place of the earlier one.
     *
     * @param kind one of the palette's, otherwise {@code reaction.unknown}
     */
    ReactionOutcome add(Actor actor, Target on, String kind);

    /** Takes a reaction back. */
    ReactionOutcome remove(Actor actor, Target on, String kind);

    /** Who reacted, by the order of reacting; people who block the actor or are blocked by them are left out. */
    Page<Reactor> who(Actor actor, Target on, PageRequest page);
}
