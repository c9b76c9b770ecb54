package io.kring.imports;

import io.kring.person.PersonId;
import java.time.Instant;

/**
 * Somebody's reaction. Unchanged where they have one there already, be it another; skipped with {@code reaction.unknown}
 * where the palette has no such kind.
 *
 * @param on id of a post or comment where it comes from
 */
public record ImportedReaction(String on, PersonId person, String kind, Instant at) implements ImportItem {}
