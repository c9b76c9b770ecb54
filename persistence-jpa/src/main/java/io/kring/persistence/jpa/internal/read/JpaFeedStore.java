package io.kring.persistence.jpa.internal.read;

import io.kring.feed.FeedQuery;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Keys;
import io.kring.person.PersonId;
import io.kring.spi.FeedRequest;
import io.kring.spi.FeedStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.FeedSlice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Feeds. Parameters after the viewer's: 7 before, 8 since, 9 how many, 10 kinds for the unanswered, 11 the community's
 * number, the person's id or the hashtag's key, 12 from which position on there is enough and 15 in which sources (see
 * {@link FeedSql#newest}), 13 the key of the feed's name, 14 whether what is pinned is wanted.
 */
public final class JpaFeedStore implements FeedStore {
    private final Door door;
    private final FeedQueries all;
    private final FeedQueries unanswered;

    JpaFeedStore(Door door, FeedQueries all, FeedQueries unanswered) {
        this.door = door;
        this.all = all;
        this.unanswered = unanswered;
    }

    @Override
    public FeedSlice read(Viewer viewer, FeedRequest request) {
        FeedQueries queries = queries(request);
        return slice(rows(queries.read(), viewer, request, needed(queries.newest(), viewer, request)));
    }

    @Override
    public int count(Viewer viewer, FeedRequest request) {
        FeedQueries queries = queries(request);
        return rows(queries.count(), viewer, request, needed(queries.newestCounted(), viewer, request))
                .get(0)
                .integer();
    }

    /** One row at least, with the read mark; then entries, the posts they stand under, and what is pinned. */
    private static FeedSlice slice(List<Cells> rows) {
        List<Cells> shown = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();
        Long mark = null;
        for (Cells row : rows) {
            mark = row.numberOrNull();
            Integer part = row.integerOrNull();
            if (part != null) {
                shown.add(row);
                parts.add(part);
            }
        }
        List<ContributionView> entries = new ArrayList<>();
        Map<Long, ContributionView> posts = new HashMap<>();
        List<ContributionView> pinned = new ArrayList<>();
        List<ContributionView> views = Views.read(shown);
        for (int i = 0; i < views.size(); i++) {
            ContributionView view = views.get(i);
            switch (parts.get(i)) {
                case FeedSql.ENTRY -> entries.add(view);
                case FeedSql.POST -> posts.put(view.row().id(), view);
                default -> pinned.add(view);
            }
        }
        return new FeedSlice(entries, posts, pinned, mark);
    }

    /** The part of a feed that fills a page, as far as the newest of each source tell. */
    private Needed needed(Map<FeedQuery.Kind, Query> sources, Viewer viewer, FeedRequest request) {
        Query newest = sources.get(request.kind());
        return newest == null
                ? Needed.ALL
                : Needed.of(newest.rows(door, arguments(viewer, request, Needed.ALL)), request.limit());
    }

    private List<Cells> rows(Map<FeedQuery.Kind, Query> queries, Viewer viewer, FeedRequest request, Needed needed) {
        return Objects.requireNonNull(queries.get(request.kind())).rows(door, arguments(viewer, request, needed));
    }

    private static @Nullable Object[] arguments(Viewer viewer, FeedRequest request, Needed needed) {
        Set<String> kinds = request.unanswered();
        return Viewing.by(
                viewer,
                request.before(),
                request.since(),
                request.limit(),
                kinds == null ? null : "," + String.join(",", kinds) + ",",
                subject(request),
                needed.from(),
                Keys.of(request.name()),
                request.pinned(),
                needed.sources());
    }

    private FeedQueries queries(FeedRequest request) {
        return request.unanswered() == null ? all : unanswered;
    }

    private static @Nullable String subject(FeedRequest request) {
        return switch (request.kind()) {
            case HOME, FOLLOWING -> null;
            case COMMUNITY ->
                request.community() == null ? null : request.community().toString();
            case PERSON -> {
                PersonId person = request.person();
                yield person == null ? null : person.value();
            }
            case TOPIC -> request.topic() == null ? null : Keys.of(request.topic());
        };
    }
}
