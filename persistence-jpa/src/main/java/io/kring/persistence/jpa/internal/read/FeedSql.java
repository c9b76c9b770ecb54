package io.kring.persistence.jpa.internal.read;

import io.kring.feed.FeedQuery;
import io.kring.spi.FeedPosition;
import java.util.Optional;

/**
 * Texts of feeds; the parameters are said by {@link JpaFeedStore}. A row begins with the read mark and the part it
 * belongs to, null where the feed is empty; what {@link ViewColumns} lists comes after them.
 */
public interface FeedSql {
    /** What stands at {@code c.feed_pos} was not imported. */
    String NOT_IMPORTED = " and mod(c.feed_pos / " + FeedPosition.PER_MILLISECOND + ", "
            + (FeedPosition.IMPORTED_NODE + 1) + ") <> " + FeedPosition.IMPORTED_NODE;

    /** An entry of the stream. */
    int ENTRY = 0;

    /** The post of an entry that is a comment. */
    int POST = 1;

    /** What is pinned above the stream. */
    int PINNED = 2;

    /** How many sources are looked at for each entry of a page: one post may be the newest of several. */
    int SOURCES = 8;

    String read(FeedQuery.Kind kind, boolean unanswered);

    String count(FeedQuery.Kind kind, boolean unanswered);

    /**
     * For a feed that is read in two steps: the newest position and the name of each of its sources, newest first, null
     * where a source has none, no more than {@link #SOURCES} times a page; none where one step is enough. Where they fill
     * a page, the last position needed is parameter 12 of reading, from which on there is enough, otherwise it is 0; the
     * names of those that are needed are parameter 15, each between commas, or null for all.
     *
     * @param counted whether for counting, which leaves out what was imported
     */
    default Optional<String> newest(FeedQuery.Kind kind, boolean unanswered, boolean counted) {
        return Optional.empty();
    }
}
