package io.kring.spi.row;

import io.kring.post.PostState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post or a comment: one table, one row each. A post has a community and is its own {@code post}; a comment has no
 * community of its own, because visibility derives from its post and is never copied.
 *
 * @param community   null for a comment
 * @param post        the post it belongs to; its own id for a post
 * @param parent      the true parent comment of a reply; null for a post and for a comment directly under it
 * @param depth       level at which it is shown; 0 for a post
 * @param path        sorts a conversation depth first: the ids of the branch it is shown in, 13 characters each
 * @param kind        name of the post's kind; {@code comment} for a comment
 * @param answer      for a comment, whether it is an answer
 * @param author      number of who wrote it; null where there is none
 * @param stateReason codes or a moderator's words why it is held or removed
 * @param feedPos     its place in feeds, set when it first becomes visible
 * @param details     the kind's facts, encoded by {@link FactsText}
 * @param accepted    for a post, the accepted answer
 * @param graceUntil  until when a change leaves no trace; null once that was settled
 * @param moveTo      the community it is announced to move to at {@code moveAt}
 * @param moveBy      number of who announced that
 */
public record ContributionRow(
        long id,
        @Nullable Long community,
        long post,
        @Nullable Long parent,
        int depth,
        String path,
        String kind,
        boolean answer,
        @Nullable Long author,
        PostState state,
        @Nullable String stateReason,
        @Nullable Long feedPos,
        @Nullable String title,
        String body,
        @Nullable String language,
        int detailsVersion,
        String details,
        int version,
        @Nullable Long accepted,
        boolean locked,
        Instant createdAt,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable Instant editedAt,
        @Nullable Instant graceUntil,
        @Nullable Long moveTo,
        @Nullable Instant moveAt,
        @Nullable Long moveBy) {
    /** The name under which comments are kept where posts have the name of their kind. */
    public static final String COMMENT = "comment";

    public boolean isPost() {
        return id == post;
    }

    /** Starts a changed copy. */
    public ContributionChange change() {
        return new ContributionChange(this);
    }
}
