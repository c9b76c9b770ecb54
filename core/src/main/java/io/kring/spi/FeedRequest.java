package io.kring.spi;

import io.kring.feed.FeedQuery;
import io.kring.person.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a feed.
 *
 * @param topic      folded, without {@code #}
 * @param before     feed positions below this; {@link Long#MAX_VALUE} for the first page
 * @param since      feed positions above this; 0 for all
 * @param unanswered null for everything; otherwise the names of kinds whose posts without an accepted answer and
 *                   without a visible answer by somebody else are wanted, and nothing else
 * @param pinned     whether what is pinned or featured in the community is wanted too
 * @param name       under which the viewer's read mark is kept
 */
public record FeedRequest(
        FeedQuery.Kind kind,
        @Nullable Long community,
        @Nullable PersonId person,
        @Nullable String topic,
        long before,
        long since,
        int limit,
        @Nullable Set<String> unanswered,
        boolean pinned,
        String name) {}
