package io.kring.feed;

import io.kring.page.Cursor;
import io.kring.post.Post;
import java.util.List;
import java.util.Optional;

/**
 * A page of a feed.
 *
 * @param pinned  what is pinned or featured for the actor, at most five, with the first page of a community's feed
 *                only; the stream is unchanged by it
 * @param next    empty when this was the last page
 * @param newest  with the first page, where the feed begins now, to count from later; empty with further pages
 */
public record FeedPage(List<Post> pinned, List<FeedEntry> entries, Optional<Cursor> next, Optional<Cursor> newest) {
    public FeedPage {
        pinned = List.copyOf(pinned);
        entries = List.copyOf(entries);
    }
}
