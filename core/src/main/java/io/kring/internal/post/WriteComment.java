package io.kring.internal.post;

import io.kring.access.Action;
import io.kring.error.NotAllowed;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.judging.Judge;
import io.kring.internal.judging.Ruling;
import io.kring.internal.text.TextEntities;
import io.kring.limit.Limit;
import io.kring.person.Actor;
import io.kring.post.CommentDraft;
import io.kring.post.PostState;
import io.kring.post.PublishOutcome;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.ContributionRow;

/** Comments on a post, or replies to a comment. */
final class WriteComment {
    private final Engine engine;
    private final Reading reading;
    private final Judge judge;
    private final Kinds kinds;

    WriteComment(Engine engine, Reading reading, Judge judge, Kinds kinds) {
        this.engine = engine;
        this.reading = reading;
        this.judge = judge;
        this.kinds = kinds;
    }

    PublishOutcome<CommentId> comment(Actor actor, Target on, CommentDraft draft) {
        TextEntities entities = reading.analyse(draft.markdown(), Limit.COMMENT_BODY);
        engine.drafts().check(draft, reading.violations(entities));
        Written written = reading.resolve(entities, draft.attachments());
        return engine.command(
                "posts.comment",
                actor,
                asking -> judge.asking(
                        asking.on(on.value()).naming(written.seeds()).claiming(written.uris()), engine.now()),
                new Once<>(Once.text(on, draft), Outcomes::write, text -> Outcomes.read(text, CommentId::parse)),
                call -> comment(call, on, draft, written));
    }

    private Decided<PublishOutcome<CommentId>> comment(Call call, Target on, CommentDraft draft, Written written) {
        TargetFacts target = call.found(on instanceof PostId);
        CommunityFacts community = call.community();
        ContributionRow post = target.post();
        call.demand(Action.COMMENT, community, false, post.kind());
        if (target.row().state() != PostState.VISIBLE || post.locked() || target.isApart()) {
            throw new NotAllowed(Action.COMMENT.name());
        }
        Ruling ruling =
                judge.judge(call, community, Texts.comment(draft.markdown(), written.entities()), draft.confirmation());
        return switch (ruling.level()) {
            case REJECT -> Decided.unchanged(new PublishOutcome.Rejected<>(ruling.findings()));
            case NUDGE -> Decided.unchanged(new PublishOutcome.Nudged<>(ruling.findings(), ruling.confirmation()));
            case HOLD, ALLOW, NO_OPINION -> {
                ChangeSet claims = Claims.claim(call, engine.viewer(call.actor()), written);
                yield new Publication(engine, call)
                        .ofComment(row(call, target, draft), ruling)
                        .with(claims, written.references(call.facts().people()));
            }
        };
    }

    private ContributionRow row(Call call, TargetFacts on, CommentDraft draft) {
        ContributionRow post = on.post();
        boolean direct = on.row().isPost();
        return NewContribution.comment(
                engine.ids().next(),
                post.id(),
                direct ? null : on.row(),
                engine.limits().of(Limit.REPLY_DEPTH),
                draft.answer() && direct && kinds.isAnswerable(post.kind()),
                call.me().no(),
                draft.markdown(),
                draft.language(),
                call.now());
    }
}
