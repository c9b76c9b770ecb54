package io.kring.example.veldstroom.content;

import io.kring.person.PersonId;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happens to a post or one of its comments.
 *
 * @param by   who does it; empty for a moderation policy
 * @param with further facts, as {@code key=value}
 */
public record Step(Place place, StoryTime at, Verb verb, Optional<PersonId> by, Map<String, String> with, String text) {
    /** What can happen; some of it is told in a comment until Kring has a kind for it. */
    public enum Verb {
        ACCEPT,
        FAQ,
        OUTCOME,
        STATUS,
        CLOSEPOLL,
        DRAFT,
        NUDGE,
        HOLD,
        REPORT,
        DECIDE,
        APPEAL,
        REVERSE,
        REFUSE
    }

    public Step {
        with = Map.copyOf(with);
    }

    /** A fact that this step has to have. */
    public String need(String key) {
        String value = with.get(key);
        if (value == null) {
            throw place.error("this step has no " + key);
        }
        return value;
    }
}
