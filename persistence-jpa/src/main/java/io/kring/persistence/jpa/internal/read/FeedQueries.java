package io.kring.persistence.jpa.internal.read;

import io.kring.feed.FeedQuery;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The queries of all feeds, or of all feeds of what is unanswered. */
record FeedQueries(
        Map<FeedQuery.Kind, Query> read,
        Map<FeedQuery.Kind, Query> count,
        Map<FeedQuery.Kind, Query> newest,
        Map<FeedQuery.Kind, Query> newestCounted) {
    static FeedQueries of(FeedSql sql, boolean unanswered) {
        return new FeedQueries(
                queries(kind -> Optional.of(sql.read(kind, unanswered))),
                queries(kind -> Optional.of(sql.count(kind, unanswered))),
                queries(kind -> sql.newest(kind, unanswered, false)),
                queries(kind -> sql.newest(kind, unanswered, true)));
    }

    private static Map<FeedQuery.Kind, Query> queries(Function<FeedQuery.Kind, Optional<String>> text) {
        Map<FeedQuery.Kind, Query> queries = new EnumMap<>(FeedQuery.Kind.class);
        Stream.of(FeedQuery.Kind.values())
                .forEach(kind -> text.apply(kind).ifPresent(sql -> queries.put(kind, new Query(sql))));
        return queries;
    }
}
