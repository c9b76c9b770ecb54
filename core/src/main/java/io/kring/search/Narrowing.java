package io.kring.search;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.id.CommunityId;
import io.kring.person.PersonId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Conditions by ids and moments, which a page knows and nobody types. They hold beside those of the query; an empty or
 * absent one always does.
 *
 * @param authors     one of whom wrote it
 * @param communities one of which it is in
 * @param from        published then or later
 * @param until       published before
 */
public record Narrowing(
        Set<PersonId> authors,
        Set<CommunityId> communities,
        @Nullable Instant from,
        @Nullable Instant until) {
    /** No condition. */
    public static final Narrowing NONE = new Narrowing(Set.of(), Set.of(), null, null);

    /** Refuses more than {@link SearchQuery#MOST_TERMS} with {@code search.too-many}. */
    public Narrowing {
        authors = Set.copyOf(authors);
        communities = Set.copyOf(communities);
        if (authors.size() + communities.size() > SearchQuery.MOST_TERMS) {
            throw new InvalidInput(new Violation(
                    "narrowing",
                    "search.too-many",
                    "at most " + SearchQuery.MOST_TERMS + " authors and communities are named"));
        }
    }
}
