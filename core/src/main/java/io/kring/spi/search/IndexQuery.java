package io.kring.spi.search;

import io.kring.search.SearchOrder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an index is asked.
 *
 * @param scope outside of which nothing is found; of communities, which are looked at afterwards, it says nothing
 * @param after the last hit of the page before; null for the first page
 * @param most  1 to 1,000
 * @param now   by which age counts, a little, in the order of {@link SearchOrder#RELEVANCE}
 */
public record IndexQuery(
        IndexDocument.Sort sort,
        Wanted wanted,
        IndexFilter filter,
        IndexScope scope,
        SearchOrder order,
        @Nullable IndexHit after,
        int most,
        Instant now) {
    /** The same from after a hit on. */
    public IndexQuery after(@Nullable IndexHit hit) {
        return new IndexQuery(sort, wanted, filter, scope, order, hit, most, now);
    }

    /** The same, of at most so many. */
    public IndexQuery most(int hits) {
        return new IndexQuery(sort, wanted, filter, scope, order, after, hits, now);
    }
}
