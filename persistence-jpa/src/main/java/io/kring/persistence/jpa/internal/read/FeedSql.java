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

    String read(FeedQuery.Kind kind, boolean unanswered);

    String count(FeedQuery.Kind kind, boolean unanswered);

    /**
     * For a feed that is read in two steps: the newest positions of its sources, each once, no more than a page; none
     * where one step is enough. Where they fill a page, the last one of them is parameter 12 of reading, the position
     * from which on there is enough; otherwise it is 0.
     *
     * @param counted whether for counting, which leaves out what was imported
     */
    default Optional<String> newest(FeedQuery.Kind kind, boolean unanswered, boolean counted) {
        return Optional.empty();
    }
}
