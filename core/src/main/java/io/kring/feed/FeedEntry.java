package io.kring.feed;

import io.kring.page.Cursor;
import io.kring.post.Comment;
import io.kring.post.Post;
import java.util.Optional;

/**
 * One entry, whole enough to be shown.
 *
 * @param post     the post, or the one that the comment stands under
 * @param comment  the comment, where the entry is one
 * @param position where it stands, for {@link Feeds#newSince} and {@link Feeds#read(io.kring.person.Actor, FeedQuery)}
 * @param unread   whether it came after what the actor has marked as read; never so for what was imported
 */
public record FeedEntry(Post post, Optional<Comment> comment, Cursor position, boolean unread) {}
