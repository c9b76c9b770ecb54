package io.kring.internal.post;

import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.judging.Judge;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.Audience;
import io.kring.post.Comment;
import io.kring.post.CommentDraft;
import io.kring.post.Edit;
import io.kring.post.EditOutcome;
import io.kring.post.LinkedPost;
import io.kring.post.Pin;
import io.kring.post.PinOutcome;
import io.kring.post.Post;
import io.kring.post.PostDraft;
import io.kring.post.PostState;
import io.kring.post.PostThread;
import io.kring.post.Posts;
import io.kring.post.PublishOutcome;
import io.kring.post.Revision;
import io.kring.post.ThreadOrder;
import io.kring.reaction.Palette;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The room of posts and comments. */
public final class PostRoom implements Posts {
    private final Reading reading;
    private final PublishPost publish;
    private final WriteComment comment;
    private final EditText edit;
    private final Withdraw withdraw;
    private final MovePost move;
    private final Highlights highlights;
    private final PostReads reads;

    public PostRoom(Engine engine, Kinds kinds, Judge judge, Palette palette) {
        this.reading = new Reading(engine.cards(), engine.limits());
        this.publish = new PublishPost(engine, reading, judge, kinds);
        this.comment = new WriteComment(engine, reading, judge, kinds);
        this.edit = new EditText(engine, reading, judge, kinds);
        this.withdraw = new Withdraw(engine);
        this.move = new MovePost(engine, reading, judge);
        this.highlights = new Highlights(engine);
        this.reads = new PostReads(engine, palette);
    }

    @Override
    public PublishOutcome<PostId> publish(Actor actor, PostDraft draft) {
        return publish.publish(actor, draft);
    }

    @Override
    public PostId saveDraft(Actor actor, PostDraft draft) {
        return publish.save(actor, draft);
    }

    @Override
    public PublishOutcome<PostId> publishDraft(Actor actor, PostId draft, @Nullable String confirmation) {
        return publish.publishDraft(actor, draft, confirmation);
    }

    @Override
    public Page<Post> drafts(Actor actor, PageRequest page) {
        return reads.own(actor, PostState.DRAFT, page);
    }

    @Override
    public Page<Post> scheduled(Actor actor, PageRequest page) {
        return reads.own(actor, PostState.SCHEDULED, page);
    }

    @Override
    public PublishOutcome<CommentId> comment(Actor actor, Target on, CommentDraft draft) {
        return comment.comment(actor, on, draft);
    }

    @Override
    public EditOutcome edit(Actor actor, Target contribution, Edit changed) {
        return edit.edit(actor, contribution, changed);
    }

    @Override
    public void withdraw(Actor actor, Target contribution) {
        withdraw.withdraw(actor, contribution);
    }

    @Override
    public Duration move(Actor actor, PostId post, CommunityId to) {
        return move.move(actor, post, to);
    }

    @Override
    public void accept(Actor actor, CommentId answer) {
        highlights.accept(actor, answer);
    }

    @Override
    public void unaccept(Actor actor, PostId question) {
        highlights.unaccept(actor, question);
    }

    @Override
    public PinOutcome pin(Actor actor, PostId post, Pin pin) {
        return highlights.pin(actor, post, pin);
    }

    @Override
    public void unpin(Actor actor, PostId post) {
        highlights.unpin(actor, post);
    }

    @Override
    public void seen(Actor actor, PostId post) {
        highlights.seen(actor, post);
    }

    @Override
    public Optional<Post> find(Actor actor, PostId post) {
        return reads.find(actor, post);
    }

    @Override
    public Optional<Comment> findComment(Actor actor, CommentId id) {
        return reads.findComment(actor, id);
    }

    @Override
    public List<LinkedPost> linked(Actor actor, PostId post) {
        return reads.linked(actor, post);
    }

    @Override
    public Optional<PostThread> thread(Actor actor, PostId post, ThreadOrder order, PageRequest comments) {
        return reads.thread(actor, post, order, comments);
    }

    @Override
    public List<Revision> revisions(Actor actor, Target contribution) {
        return reads.revisions(actor, contribution);
    }

    @Override
    public Audience audience(Actor actor, CommunityId community) {
        return reads.audience(actor, community);
    }

    @Override
    public boolean mayRead(Actor actor, String attachmentUri) {
        return reads.mayRead(actor, attachmentUri);
    }

    @Override
    public String excerpt(@Nullable String markdown, int most) {
        return markdown == null ? "" : reading.excerpt(markdown, Math.max(1, most));
    }

    /** A scheduled post's time has come. */
    public Decided<Boolean> publishDue(Call call) {
        return publish.publishDue(call);
    }

    /** An announced move's time has come. */
    public Decided<Boolean> moveDue(Call call) {
        return move.moveDue(call);
    }

    /** A conversation in a practice community is old enough to go. */
    public Decided<Boolean> emptyDue(Call call) {
        return EmptyPractice.emptyDue(call);
    }

    /** A grace period is over. */
    public Decided<Boolean> settleDue(Call call) {
        return Settle.settle(call);
    }
}
