package io.kring.testkit.search;

import io.kring.search.SearchOrder;
import io.kring.search.SearchQuery;
import io.kring.spi.search.IndexChange;
import io.kring.spi.search.IndexDocument;
import io.kring.spi.search.IndexFilter;
import io.kring.spi.search.IndexHit;
import io.kring.spi.search.IndexQuery;
import io.kring.spi.search.IndexScope;
import io.kring.spi.search.LogPosition;
import io.kring.spi.search.SearchIndex;
import io.kring.spi.search.Wanted;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What a contract of an index is given, and the words its tests are told in. */
@SuppressWarnings("exports") // documents are built here, never by clients
public interface IndexFixture {
    /** An index with nothing in it; closed by the test. */
    SearchIndex freshIndex();

    /** An index of these, at the position 1. */
    default SearchIndex holding(DocumentBuilder... documents) {
        SearchIndex index = freshIndex();
        SearchIndex.Building building = index.build();
        building.add(Arrays.stream(documents).map(DocumentBuilder::build).toList());
        building.finish(at(1));
        return index;
    }

    static IndexChange change(long position, IndexDocument... put) {
        return new IndexChange(Arrays.asList(put), Set.of(), Set.of(), at(position));
    }

    /** A place in a log. */
    static LogPosition at(long position) {
        return new LogPosition(position, 1_000 + position);
    }

    static List<Long> found(SearchIndex index, String typed) {
        return ids(index.find(query(typed, IndexFilter.NONE, everywhere())));
    }

    static List<Long> ids(List<IndexHit> hits) {
        return hits.stream().map(IndexHit::id).toList();
    }

    static IndexQuery asking(IndexDocument.Sort sort, Wanted wanted) {
        return new IndexQuery(
                sort, wanted, IndexFilter.NONE, everywhere(), SearchOrder.RELEVANCE, Set.of(), null, 100, now());
    }

    static IndexQuery query(String typed, IndexFilter filter, IndexScope scope) {
        return new IndexQuery(
                IndexDocument.Sort.CONTRIBUTION,
                matching(typed),
                filter,
                scope,
                SearchOrder.RELEVANCE,
                Set.of(),
                null,
                100,
                now());
    }

    static Wanted.Matching matching(String typed) {
        SearchQuery query = SearchQuery.parse(typed);
        return new Wanted.Matching(query.all(), query.none());
    }

    static IndexScope everywhere() {
        return scope(Set.of(1L, 2L, 3L), Set.of("hr"));
    }

    static IndexScope scope(Set<Long> places, Set<String> audiences) {
        return new IndexScope(places, audiences, Set.of());
    }

    static Instant now() {
        return Instant.parse("2026-03-20T08:00:00Z");
    }
}
