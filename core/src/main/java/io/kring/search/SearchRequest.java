package io.kring.search;

import io.kring.page.Cursor;
import io.kring.page.PageRequest;

/**
 * A search, and which part of what it finds.
 *
 * @param counted whether a total and facets are wanted, for which up to {@value #MOST_COUNTED} hits are loaded
 */
public record SearchRequest(SearchQuery query, SearchOrder order, PageRequest page, boolean counted) {
    /** Beyond this many hits a total is only a lower bound, and facets are of the first ones. */
    public static final int MOST_COUNTED = 200;

    /** The first hits for what somebody typed; see {@link SearchQuery#parse}. */
    public static SearchRequest of(String text) {
        return of(SearchQuery.parse(text));
    }

    public static SearchRequest of(SearchQuery query) {
        return new SearchRequest(query, SearchOrder.RELEVANCE, PageRequest.first(20), false);
    }

    public SearchRequest newest() {
        return new SearchRequest(query, SearchOrder.NEWEST, page, counted);
    }

    public SearchRequest withCounts() {
        return new SearchRequest(query, order, page, true);
    }

    public SearchRequest first(int limit) {
        return new SearchRequest(query, order, PageRequest.first(limit), counted);
    }

    public SearchRequest after(Cursor cursor) {
        return new SearchRequest(query, order, page.after(cursor), counted);
    }
}
