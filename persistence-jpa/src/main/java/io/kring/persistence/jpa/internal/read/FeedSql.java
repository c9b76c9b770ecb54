package io.kring.persistence.jpa.internal.read;

import io.kring.feed.FeedQuery;

/**
 * Texts of feeds; the parameters are said by {@link JpaFeedStore}. A row begins with the read mark and the part it
 * belongs to, null where the feed is empty; what {@link ViewColumns} lists comes after them.
 */
public interface FeedSql {
    /** An entry of the stream. */
    int ENTRY = 0;

    /** The post of an entry that is a comment. */
    int POST = 1;

    /** What is pinned above the stream. */
    int PINNED = 2;

    String read(FeedQuery.Kind kind, boolean unanswered);

    String count(FeedQuery.Kind kind, boolean unanswered);
}
