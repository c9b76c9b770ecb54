package io.kring.internal.post;

import io.kring.access.Action;
import io.kring.access.CommunityKind;
import io.kring.error.NotAllowed;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.internal.judging.Judge;
import io.kring.internal.judging.Ruling;
import io.kring.internal.text.TextEntities;
import io.kring.limit.Limit;
import io.kring.moderation.Unsuitable;
import io.kring.moderation.Verdict.Level;
import io.kring.person.Actor;
import io.kring.post.PostState;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.NewEvent;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.CommunityRow;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PinRow;
import java.time.Duration;
import java.time.Instant;

/** Moves a post with its conversation to another community. */
final class MovePost {
    private final Engine engine;
    private final Reading reading;
    private final Judge judge;

    MovePost(Engine engine, Reading reading, Judge judge) {
        this.engine = engine;
        this.reading = reading;
        this.judge = judge;
    }

    Duration move(Actor actor, PostId post, CommunityId to) {
        return engine.command(
                "posts.move",
                actor,
                asking -> judge.asking(asking.on(post.value()).movingTo(to.value()), engine.now()),
                new Once<>(Once.text(post, to), Duration::toString, Duration::parse),
                call -> move(call, to));
    }

    private Decided<Duration> move(Call call, CommunityId to) {
        TargetFacts target = call.found(true);
        ContributionRow post = target.row();
        boolean own = call.isOwn(target);
        CommunityFacts there = call.moveTo();
        call.demand(Action.MOVE, call.community(), own, post.kind());
        call.demand(PublishPost.publishing(post.kind()), there, own, post.kind());
        if (!isPossible(call, target, there)) {
            throw new NotAllowed(Action.MOVE.name());
        }
        if (call.community().community().id() == to.value()) {
            return Decided.unchanged(Duration.ZERO);
        }
        judge(call, post, there);
        boolean widens = call.community().community().kind() != CommunityKind.OPEN;
        if (own || !widens) {
            return new Decided<>(Duration.ZERO, moved(engine, call, target, to.value()));
        }
        Instant at = call.now().plus(engine.limits().notice());
        ContributionRow announced = post.change()
                .moving(to.value(), at, call.me().no())
                .version(post.version() + 1)
                .row();
        return new Decided<>(
                engine.limits().notice(),
                ChangeSet.of(new Change.EditContribution(announced, post.version(), null, null))
                        .and(announcement(call, new PostId(post.id()), there.community(), at)));
    }

    /** What would not be published there, or only after a moderator's look, is not brought there by moving it. */
    private void judge(Call call, ContributionRow post, CommunityFacts there) {
        TextEntities entities = reading.analyse(post.body(), Limit.POST_BODY);
        Ruling ruling = judge.judge(call, there, Texts.edit(post.kind(), post.title(), post.body(), entities), null);
        if (ruling.level() == Level.HOLD || ruling.level() == Level.REJECT) {
            throw Unsuitable.refused(ruling.findings());
        }
    }

    /** Whether it can be moved there, once the actor may: all of it is seen by them, and it is not for trying out. */
    private static boolean isPossible(Call call, TargetFacts target, CommunityFacts there) {
        boolean toPractice = there.community().practice()
                && there.community().id() != call.community().community().id();
        return target.row().state() == PostState.VISIBLE && !toPractice && !target.unseen();
    }

    /** Subscribers are told where to only where everybody may know of that community. */
    private static NewEvent announcement(Call call, PostId post, CommunityRow there, Instant at) {
        return there.kind() == CommunityKind.SECRET
                ? call.event(EventType.POST_MOVE_ANNOUNCED, post.toString(), "at", at.toString())
                : call.event(
                        EventType.POST_MOVE_ANNOUNCED,
                        post.toString(),
                        "at",
                        at.toString(),
                        "to",
                        new CommunityId(there.id()).toString());
    }

    /** An announced move happens on behalf of who announced it, where they still may; else the post stays. */
    Decided<Boolean> moveDue(Call call) {
        TargetFacts target = call.facts().target();
        CommunityFacts to = call.facts().moveTo();
        if (target == null) {
            return Decided.unchanged(false);
        }
        ContributionRow post = target.row();
        Instant at = post.moveAt();
        if (at == null || at.isAfter(call.now())) {
            return Decided.unchanged(false);
        }
        if (to != null && stillMay(call, target, to)) {
            return new Decided<>(
                    true, moved(engine, call, target, to.community().id()));
        }
        ContributionRow staying =
                post.change().staying().version(post.version() + 1).row();
        ChangeSet changes = ChangeSet.of(new Change.EditContribution(staying, post.version(), null, null));
        return new Decided<>(
                true,
                post.state() == PostState.VISIBLE
                        ? changes.and(call.unasked(EventType.POST_MOVE_CANCELLED, new PostId(post.id()).toString()))
                        : changes);
    }

    private static boolean stillMay(Call call, TargetFacts target, CommunityFacts to) {
        String kind = target.row().kind();
        return call.facts().actor() != null
                && call.finds(target)
                && call.sees(to)
                && call.allows(Action.MOVE, call.community(), call.isOwn(target), kind)
                && call.allows(PublishPost.publishing(kind), to, call.isOwn(target), kind)
                && isPossible(call, target, to);
    }

    private static ChangeSet moved(Engine engine, Call call, TargetFacts target, long to) {
        ContributionRow post = target.row();
        ContributionRow row = post.change()
                .community(to)
                .staying()
                .version(post.version() + 1)
                .row();
        ChangeSet changes = ChangeSet.of(new Change.EditContribution(row, post.version(), null, null))
                .and(new Publication(engine, call).event(row, EventType.POST_MOVED, false));
        PinRow pin = target.pin();
        return pin == null ? changes : Visibility.unpinned(changes, pin.community(), post.id());
    }
}
