package io.kring.spi;

import io.kring.spi.row.FeedSlice;

/**
 * Feeds, by {@code feed_pos} descending. All hold VISIBLE contributions under VISIBLE posts in communities that the
 * viewer reads and that are not archived, the feed of an archived community itself excepted; without people who block or
 * are blocked; without muted people (but in their own feed), communities (but in their own) and topics (but in their
 * own).
 *
 * <ul>
 *   <li>HOME: posts of communities the viewer is a member of, or follows while they read them; and posts of people and
 *       with hashtags they follow in OPEN communities. Each once.
 *   <li>COMMUNITY: its posts.
 *   <li>PERSON: posts and comments of the person; nothing to others where the person hides them.
 *   <li>TOPIC: posts and comments with the hashtag.
 *   <li>FOLLOWING: posts and comments of the people the viewer follows.
 * </ul>
 *
 * What is said in a practice community is in HOME for its members and followers, in COMMUNITY, and in the others for its
 * members alone.
 */
public interface FeedStore {
    FeedSlice read(Viewer viewer, FeedRequest request);

    /** How many entries {@link #read} would give that were not imported, up to the request's limit. */
    int count(Viewer viewer, FeedRequest request);
}
