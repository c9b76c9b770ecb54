package io.kring.post;

import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Posts and comments. What the actor may not see answers {@code post.not-found}, {@code comment.not-found} or
 * {@code community.not-found}, as what does not exist; what they see but may not do gives {@code action.not-allowed}.
 */
public interface Posts {
    /** Publishes now, or later where the draft says so. */
    PublishOutcome<PostId> publish(Actor actor, PostDraft draft);

    /** Keeps a draft that only the actor sees. It is judged when it is published. */
    PostId saveDraft(Actor actor, PostDraft draft);

    /** Publishes one's own draft, or a scheduled post ahead of its time. */
    default PublishOutcome<PostId> publishDraft(Actor actor, PostId draft) {
        return publishDraft(actor, draft, null);
    }

    /**
     * Publishes one's own draft, or a scheduled post ahead of its time; what is published or held already stays so.
     *
     * @param confirmation from {@link PublishOutcome.Nudged}: publish this same draft all the same
     */
    PublishOutcome<PostId> publishDraft(Actor actor, PostId draft, @Nullable String confirmation);

    /** One's own drafts, the newest first. */
    Page<Post> drafts(Actor actor, PageRequest page);

    /** One's own scheduled posts, the newest first. */
    Page<Post> scheduled(Actor actor, PageRequest page);

    /** Comments on a post, or replies to a comment. */
    PublishOutcome<CommentId> comment(Actor actor, Target on, CommentDraft draft);

    /**
     * Changes text, language and details of one's own contribution. Within the grace period no revision is kept (P19).
     */
    EditOutcome edit(Actor actor, Target contribution, Edit edit);

    /** Takes back one's own contribution, a draft included; without a trace for others within the grace period. */
    void withdraw(Actor actor, Target contribution);

    /**
     * Moves a post, with its conversation, to another community. An author moves their own at once; a move by a
     * moderator to where more people read happens after seven days' notice, if they still may then. Who does not find all of the conversation
     * does not move it: comments of people they block or who block them, and such as are held or hidden from them; the
     * refusal tells no more than any other. What was withdrawn or removed hinders nobody. Where the policies would hold or
     * refuse the text in that community, or the community holds it before publication, it is not moved.
     *
     * @return how long until it takes effect; zero when it has
     * @throws io.kring.moderation.Unsuitable with the code {@code text.unsuitable} where policies do not let it through
     */
    Duration move(Actor actor, PostId post, CommunityId to);

    /** Accepts an answer; an earlier accepted one is answer only. */
    void accept(Actor actor, CommentId answer);

    /** Makes the question unanswered again. */
    void unaccept(Actor actor, PostId question);

    /**
     * Pins or features; a post that was so already changes. At most five at one time. An end that is past is refused
     * with {@code time.past}.
     */
    PinOutcome pin(Actor actor, PostId post, Pin pin);

    void unpin(Actor actor, PostId post);

    /** Notes that the actor has seen a featured post. */
    void seen(Actor actor, PostId post);

    Optional<Post> find(Actor actor, PostId post);

    /** One comment, for who has nothing but its id; {@link Comment#post()} leads to its conversation. */
    Optional<Comment> findComment(Actor actor, CommentId comment);

    /** Posts that this one says it belongs with, as far as the actor may see them; at most 200, the newest first. */
    List<LinkedPost> linked(Actor actor, PostId post);

    /** The conversation, from the oldest comment on. */
    default Optional<PostThread> thread(Actor actor, PostId post, PageRequest comments) {
        return thread(actor, post, ThreadOrder.OLDEST_FIRST, comments);
    }

    Optional<PostThread> thread(Actor actor, PostId post, ThreadOrder order, PageRequest comments);

    /** Earlier texts, the newest first; for the author and moderators there. */
    List<Revision> revisions(Actor actor, Target contribution);

    /** Who could read what the actor would write in this community. */
    Audience audience(Actor actor, CommunityId community);

    /** Whether the actor may read an attachment: whether they may read anything it is attached to, now. */
    boolean mayRead(Actor actor, String attachmentUri);

    /**
     * How much of a text fits where space is short: plain text without Markdown, cut at a whole character. Of a text
     * longer than a post may be, the part that a post may hold is read.
     */
    String excerpt(@Nullable String markdown, int most);
}
