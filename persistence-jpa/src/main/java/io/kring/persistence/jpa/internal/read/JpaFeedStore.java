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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Feeds, one statement each. Parameters after the viewer's: 7 before, 8 since, 9 how many, 10 kinds for the unanswered,
 * 11 the community's number, the person's id or the hashtag's key; and for reading 12 the key of the feed's name, and
 * for a community's feed 13 whether what is pinned is wanted.
 */
public final class JpaFeedStore implements FeedStore {
    private final Door door;
    private final FeedSql sql;

    public JpaFeedStore(Door door, FeedSql sql) {
        this.door = door;
        this.sql = sql;
    }

    @Override
    public FeedSlice read(Viewer viewer, FeedRequest request) {
        List<@Nullable Object> more = stretch(request);
        more.add(Keys.of(request.name()));
        if (request.kind() == FeedQuery.Kind.COMMUNITY) {
            more.add(request.pinned());
        }
        String text = sql.read(request.kind(), request.unanswered() != null);
        return slice(door.cells(text, Viewing.by(viewer, more.toArray())));
    }

    @Override
    public int count(Viewer viewer, FeedRequest request) {
        String text = sql.count(request.kind(), request.unanswered() != null);
        return door.cells(text, Viewing.by(viewer, stretch(request).toArray()))
                .get(0)
                .integer();
    }

    /** One row at least, with the read mark; then entries, the posts they stand under, and what is pinned. */
    private static FeedSlice slice(List<Cells> rows) {
        List<ContributionView> entries = new ArrayList<>();
        Map<Long, ContributionView> posts = new HashMap<>();
        List<ContributionView> pinned = new ArrayList<>();
        Long mark = null;
        for (Cells row : rows) {
            mark = row.numberOrNull();
            Integer part = row.integerOrNull();
            if (part == null) {
                continue;
            }
            ContributionView view = Views.read(row);
            switch (part) {
                case FeedSql.ENTRY -> entries.add(view);
                case FeedSql.POST -> posts.put(view.row().id(), view);
                default -> pinned.add(view);
            }
        }
        return new FeedSlice(entries, posts, pinned, mark);
    }

    private static List<@Nullable Object> stretch(FeedRequest request) {
        Set<String> kinds = request.unanswered();
        return new ArrayList<>(Arrays.<@Nullable Object>asList(
                request.before(),
                request.since(),
                request.limit(),
                kinds == null ? null : "," + String.join(",", kinds) + ",",
                subject(request)));
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
