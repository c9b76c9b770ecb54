package io.kring.spi.search;

import io.kring.search.SearchOrder;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an index is asked.
 *
 * @param scope outside of which nothing is found; of communities, which are looked at afterwards, it says nothing
 * @param among ids of which alone something is found, with the rank that it has among all; empty for any
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
        Set<Long> among,
        @Nullable IndexHit after,
        int most,
        Instant now) {
    public IndexQuery {
        among = Set.copyOf(among);
    }

    /** The same of these alone. */
    public IndexQuery among(Collection<Long> ids) {
        return new IndexQuery(sort, wanted, filter, scope, order, Set.copyOf(ids), after, most, now);
    }

    /** The same at another time. */
    public IndexQuery at(Instant time) {
        return new IndexQuery(sort, wanted, filter, scope, order, among, after, most, time);
    }

    /** The same from after a hit on. */
    public IndexQuery after(@Nullable IndexHit hit) {
        return new IndexQuery(sort, wanted, filter, scope, order, among, hit, most, now);
    }

    /** The same, of at most so many. */
    public IndexQuery most(int hits) {
        return new IndexQuery(sort, wanted, filter, scope, order, among, after, hits, now);
    }
}
