package io.kring.conversation;

import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.Post;
import io.kring.post.PublishOutcome;
import io.kring.post.ThreadOrder;
import io.kring.reaction.ReactionOutcome;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Conversations on pages of the host (P18). A conversation is a post of the kind {@code page} that is in no feed; its
 * comments are in those of their authors and hashtags. Once it is there, {@code posts()} and {@code reactions()} take its
 * id as any other. Every text that is no URI is refused with {@code uri.invalid}.
 */
public interface Pages {
    /** The most URIs in one call. */
    int MOST = 2_000;

    /**
     * Tells of a page, or of what has changed about it: title, audience, owner. Commenting and reacting do the same. A
     * narrower audience holds at once, a wider one too: the page is the host's. An owner is replaced, not taken away. A
     * community that is not there gives {@code community.not-found}.
     *
     * @return the post of its conversation
     */
    PostId put(PageRef page);

    /** Its conversation, oldest comments first; empty for who may not read it. */
    default Optional<PageConversation> conversation(Actor actor, PageRef page) {
        return conversation(actor, page, ThreadOrder.OLDEST_FIRST, PageRequest.first(50));
    }

    /**
     * Its conversation. Writes nothing, unless the page's audience differs from what Kring was told last: then the page
     * is put first.
     */
    Optional<PageConversation> conversation(Actor actor, PageRef page, ThreadOrder order, PageRequest comments);

    /**
     * Comments on the page. A draft that breaks a rule is refused together with what is wrong with the page, and makes
     * no conversation. Who may not read it gets {@code page.not-found}; on one that has vanished it is not allowed.
     */
    PublishOutcome<CommentId> comment(Actor actor, PageRef page, CommentDraft draft);

    /** Reacts on the page itself; {@code reactions().remove} takes it back. */
    ReactionOutcome react(Actor actor, PageRef page, String kind);

    /**
     * How many comments the actor could open on each of these pages; none where there is no conversation for them. In
     * the order given, under the texts given.
     *
     * @param uris at most {@link #MOST}
     */
    Map<String, Integer> counts(Actor actor, Collection<String> uris);

    /**
     * Ties a page to a discussion in a community: it points to the discussion, and the discussion back (P10). For the
     * owner of the page and moderators of its conversation; the actor reads both.
     */
    void tie(Actor actor, PageRef page, PostId discussion);

    /** Takes a tie away; for those who may tie. */
    void untie(Actor actor, PageRef page, PostId discussion);

    /** Discussions tied to the page, of those the actor reads, the newest tie first; at most 50. */
    List<Post> discussions(Actor actor, String uri);

    /** Pages tied to a discussion, of those the actor reads, the newest tie first; at most 50. */
    List<TiedPage> about(Actor actor, PostId discussion);

    /**
     * Says what was heard and what was done with it: the loop is closed. Saying it again replaces it. For the owner of
     * the page and moderators of its conversation.
     */
    void closeLoop(Actor actor, PageRef page, LoopOutcome outcome);

    /** The host moved a page: the conversation goes with it, and is found under the old URI too. */
    PageMove moved(String from, String to);

    /** The host has a page no more: its conversation takes no comments. False where none is kept, or it is closed. */
    boolean vanished(String uri);

    /** The page is there again. False where no conversation is kept, or it is open. */
    boolean returned(String uri);
}
