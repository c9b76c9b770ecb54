package io.kring.testkit.storage;

import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.person.PersonId;
import io.kring.spi.FeedRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Requests for the whole of a feed, and how to narrow them. */
public final class FeedRequests {
    private static final int ALL = 200;

    private FeedRequests() {}

    public static FeedRequest home() {
        return of(FeedQuery.home());
    }

    /** With what is pinned there. */
    public static FeedRequest community(long community) {
        return of(FeedQuery.community(new CommunityId(community)));
    }

    public static FeedRequest person(PersonId person) {
        return of(FeedQuery.person(person));
    }

    public static FeedRequest topic(String hashtag) {
        return of(FeedQuery.topic(hashtag));
    }

    public static FeedRequest following() {
        return of(FeedQuery.following());
    }

    /** The same feed: the newest below a position. */
    public static FeedRequest below(FeedRequest feed, long before, int limit) {
        return copy(feed, before, feed.since(), limit, feed.unanswered());
    }

    /** The same feed: what came above a position. */
    public static FeedRequest above(FeedRequest feed, long since, int limit) {
        return copy(feed, feed.before(), since, limit, feed.unanswered());
    }

    /** The same feed: only posts of these kinds that nobody has answered. */
    public static FeedRequest unanswered(FeedRequest feed, String... kinds) {
        return copy(feed, feed.before(), feed.since(), feed.limit(), Set.of(kinds));
    }

    private static FeedRequest of(FeedQuery query) {
        CommunityId community = query.community();
        return new FeedRequest(
                query.kind(),
                community == null ? null : community.value(),
                query.person(),
                query.topic(),
                Long.MAX_VALUE,
                0,
                ALL,
                null,
                community != null,
                query.name());
    }

    private static FeedRequest copy(
            FeedRequest feed, long before, long since, int limit, @Nullable Set<String> unanswered) {
        return new FeedRequest(
                feed.kind(),
                feed.community(),
                feed.person(),
                feed.topic(),
                before,
                since,
                limit,
                unanswered,
                feed.pinned(),
                feed.name());
    }
}
