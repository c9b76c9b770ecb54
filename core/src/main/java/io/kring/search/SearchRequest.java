package io.kring.search;

import io.kring.id.CommunityId;
import io.kring.page.Cursor;
import io.kring.page.PageRequest;
import io.kring.person.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search, and which part of what it finds.
 *
 * @param narrowing conditions beside the query
 * @param counted   whether a total and facets are wanted, for which up to {@value #MOST_COUNTED} hits are loaded
 * @param zone      in which days and months begin and end, those that are typed and those of facets
 */
public record SearchRequest(
        SearchQuery query, Narrowing narrowing, SearchOrder order, PageRequest page, boolean counted, ZoneId zone) {
    /** Beyond this many hits a total is only a lower bound, and facets are of the first ones. */
    public static final int MOST_COUNTED = 200;

    /** The first hits for what somebody typed; see {@link SearchQuery#parse}. */
    public static SearchRequest of(String text) {
        return of(SearchQuery.parse(text));
    }

    /** The first 20 hits by relevance, uncounted, with dates in UTC. */
    public static SearchRequest of(SearchQuery query) {
        return new SearchRequest(
                query, Narrowing.NONE, SearchOrder.RELEVANCE, PageRequest.first(20), false, ZoneOffset.UTC);
    }

    /** The same by one of these people alone. */
    public SearchRequest by(Set<PersonId> authors) {
        return with(new Narrowing(authors, narrowing.communities(), narrowing.from(), narrowing.until()));
    }

    /** The same in one of these communities alone. */
    public SearchRequest in(Set<CommunityId> communities) {
        return with(new Narrowing(narrowing.authors(), communities, narrowing.from(), narrowing.until()));
    }

    /** The same of what was published from a moment on and before another one; null for no bound. */
    public SearchRequest published(@Nullable Instant from, @Nullable Instant until) {
        return with(new Narrowing(narrowing.authors(), narrowing.communities(), from, until));
    }

    private SearchRequest with(Narrowing other) {
        return new SearchRequest(query, other, order, page, counted, zone);
    }

    /** The same with the newest first. */
    public SearchRequest newest() {
        return new SearchRequest(query, narrowing, SearchOrder.NEWEST, page, counted, zone);
    }

    /** The same with a total and facets, on the first page. */
    public SearchRequest withCounts() {
        return new SearchRequest(query, narrowing, order, page, true, zone);
    }

    /** The same with days and months of this zone. */
    public SearchRequest zone(ZoneId other) {
        return new SearchRequest(query, narrowing, order, page, counted, other);
    }

    /** The first so many. */
    public SearchRequest first(int limit) {
        return new SearchRequest(query, narrowing, order, PageRequest.first(limit), counted, zone);
    }

    /** What comes behind the page that gave this cursor. */
    public SearchRequest after(Cursor cursor) {
        return new SearchRequest(query, narrowing, order, page.after(cursor), counted, zone);
    }
}
