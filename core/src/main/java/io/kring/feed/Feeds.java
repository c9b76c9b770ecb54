package io.kring.feed;

import io.kring.page.Cursor;
import io.kring.person.Actor;

/**
 * Feeds by keyset, the newest first. No page shows an item twice or skips what was committed before the first page was
 * read. A feed of a community or person that the actor may not see is empty, as that of one that does not exist.
 */
public interface Feeds {
    FeedPage read(Actor actor, FeedQuery query);

    /**
     * How many entries came since a place; what was imported is never new.
     *
     * @param most where counting stops, 1 to 200
     */
    int newSince(Actor actor, FeedQuery query, Cursor since, int most);

    /** Marks the feed as read up to and including this place; never moves back. */
    void markRead(Actor actor, FeedQuery query, Cursor upTo);
}
