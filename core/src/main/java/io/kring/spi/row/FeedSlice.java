package io.kring.spi.row;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a feed.
 *
 * @param entries  posts and comments, by feed position, the newest first
 * @param posts    for entries that are comments, the posts they stand under, by id
 * @param pinned   where asked for
 * @param readMark up to which position the viewer has read this feed; null when never
 */
public record FeedSlice(
        List<ContributionView> entries,
        Map<Long, ContributionView> posts,
        List<ContributionView> pinned,
        @Nullable Long readMark) {
    public FeedSlice {
        entries = List.copyOf(entries);
        posts = Map.copyOf(posts);
        pinned = List.copyOf(pinned);
    }
}
