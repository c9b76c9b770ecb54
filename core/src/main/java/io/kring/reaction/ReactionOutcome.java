package io.kring.reaction;

import java.util.Set;

/**
 * What came of a reaction.
 *
 * @param changed false when it was so already
 * @param own     the actor's reactions on the target now
 */
public record ReactionOutcome(boolean changed, Set<String> own) {
    public ReactionOutcome {
        own = Set.copyOf(own);
    }
}
