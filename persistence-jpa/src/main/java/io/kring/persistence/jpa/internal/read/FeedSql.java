package io.kring.persistence.jpa.internal.read;

import io.kring.feed.FeedQuery;

/** Texts of feeds; parameters after those of {@link Guard#PARAMETERS} are said by {@link JpaFeedStore}. */
public interface FeedSql {
    String read(FeedQuery.Kind kind, boolean unanswered);

    String count(FeedQuery.Kind kind, boolean unanswered);
}
