package io.kring.search;

import io.kring.page.Cursor;
import java.util.List;
import java.util.Optional;

/**
 * Hits in order, and where the next page begins.
 *
 * @param next   empty when this was the last page
 * @param total  how many there are for the one who asks; empty where it was not asked for
 * @param facets {@link Facets#NONE} where they were not asked for
 */
public record SearchPage(List<SearchHit> hits, Optional<Cursor> next, Optional<Total> total, Facets facets) {
    /** Nothing was found. */
    public static final SearchPage EMPTY = new SearchPage(List.of(), Optional.empty(), Optional.empty(), Facets.NONE);

    public SearchPage {
        hits = List.copyOf(hits);
    }

    /**
     * A number of hits.
     *
     * @param hits    at most {@link SearchRequest#MOST_COUNTED}
     * @param orMore  whether there may be more
     */
    public record Total(int hits, boolean orMore) {}
}
