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
import io.kring.person.Actor;
import io.kring.post.PostState;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PinRow;
import java.time.Duration;
import java.time.Instant;

/** Moves a post with its conversation to another community. */
final class MovePost {
    private final Engine engine;

    MovePost(Engine engine) {
        this.engine = engine;
    }

    Duration move(Actor actor, PostId post, CommunityId to) {
        return engine.command(
                "posts.move",
                actor,
                asking -> asking.on(post.value()).movingTo(to.value()),
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
        boolean toPractice = there.community().practice()
                && there.community().id() != call.community().community().id();
        if (post.state() != PostState.VISIBLE || toPractice || target.unseen()) {
            throw new NotAllowed(Action.MOVE.name());
        }
        if (call.community().community().id() == to.value()) {
            return Decided.unchanged(Duration.ZERO);
        }
        boolean widens = call.community().community().kind() != CommunityKind.OPEN;
        if (own || !widens) {
            return new Decided<>(Duration.ZERO, moved(engine, call, target, to.value()));
        }
        Instant at = call.now().plus(engine.limits().notice());
        ContributionRow announced =
                post.change().move(to.value(), at).version(post.version() + 1).row();
        return new Decided<>(
                engine.limits().notice(),
                ChangeSet.of(new Change.EditContribution(announced, post.version(), null, null))
                        .and(call.event(
                                EventType.POST_MOVE_ANNOUNCED, new PostId(post.id()).toString(), "at", at.toString())));
    }

    /** An announced move happens, where the post still stands and the community still takes posts. */
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
        if (to == null || to.community().archived() || post.state() != PostState.VISIBLE) {
            ContributionRow off =
                    post.change().move(null, null).version(post.version() + 1).row();
            return Decided.changed(true, new Change.EditContribution(off, post.version(), null, null));
        }
        return new Decided<>(true, moved(engine, call, target, to.community().id()));
    }

    private static ChangeSet moved(Engine engine, Call call, TargetFacts target, long to) {
        ContributionRow post = target.row();
        ContributionRow row = post.change()
                .community(to)
                .move(null, null)
                .version(post.version() + 1)
                .row();
        ChangeSet changes = ChangeSet.of(new Change.EditContribution(row, post.version(), null, null))
                .and(new Publication(engine, call).event(row, EventType.POST_MOVED, false));
        PinRow pin = target.pin();
        return pin == null ? changes : Visibility.unpinned(changes, pin.community(), post.id());
    }
}
