package io.kring.internal.post;

import io.kring.access.Action;
import io.kring.error.NotAllowed;
import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.internal.Moments;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.limit.Limit;
import io.kring.person.Actor;
import io.kring.post.Pin;
import io.kring.post.PinOutcome;
import io.kring.post.PostState;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PinRow;
import java.util.Optional;

/** What is set above the rest: accepted answers, pinned and featured posts. */
final class Highlights {
    private final Engine engine;

    Highlights(Engine engine) {
        this.engine = engine;
    }

    void accept(Actor actor, CommentId answer) {
        engine.command(
                "posts.accept",
                actor,
                asking -> asking.on(answer.value()),
                Once.of(true, answer),
                call -> accept(call, answer));
    }

    private static Decided<Boolean> accept(Call call, CommentId answer) {
        TargetFacts target = call.found(false);
        demandAccepting(call, target.post());
        if (!target.row().answer() || target.row().state() != PostState.VISIBLE) {
            throw new NotAllowed(Action.ACCEPT_ANSWER.name());
        }
        Long accepted = target.post().accepted();
        if (accepted != null && accepted == answer.value()) {
            return Decided.unchanged(true);
        }
        // The answer's version grows, so that a removal at the same moment and this cannot both hold.
        ContributionRow row = target.row();
        ContributionRow taken = row.change().version(row.version() + 1).row();
        return new Decided<>(
                true,
                ChangeSet.of(
                                new Change.EditContribution(taken, row.version(), null, null),
                                new Change.Accept(target.post().id(), answer.value(), null))
                        .and(call.event(
                                EventType.ANSWER_ACCEPTED,
                                new PostId(target.post().id()).toString(),
                                "comment",
                                answer.toString())));
    }

    void unaccept(Actor actor, PostId question) {
        engine.command(
                "posts.unaccept", actor, asking -> asking.on(question.value()), Once.of(true, question), call -> {
                    TargetFacts target = call.found(true);
                    demandAccepting(call, target.row());
                    return target.row().accepted() == null
                            ? Decided.unchanged(true)
                            : new Decided<>(
                                    true,
                                    ChangeSet.of(new Change.Accept(question.value(), null, null))
                                            .and(call.event(EventType.ANSWER_UNACCEPTED, question.toString())));
                });
    }

    private static void demandAccepting(Call call, ContributionRow post) {
        Long author = post.author();
        call.demand(
                Action.ACCEPT_ANSWER,
                call.community(),
                author != null && author == call.me().no(),
                post.kind());
    }

    PinOutcome pin(Actor actor, PostId post, Pin given) {
        Pin pin = new Pin(
                given.kind(),
                Optional.ofNullable(Moments.kept("until", given.until().orElse(null))));
        return engine.command(
                "posts.pin",
                actor,
                asking -> asking.on(post.value()),
                Once.of(PinOutcome.class, post, pin),
                call -> pin(call, pin));
    }

    private Decided<PinOutcome> pin(Call call, Pin pin) {
        TargetFacts target = call.found(true);
        ContributionRow post = target.row();
        call.demand(Action.PIN, call.community(), call.isOwn(target), post.kind());
        if (post.state() != PostState.VISIBLE) {
            throw new NotAllowed(Action.PIN.name());
        }
        Moments.demandAhead("until", pin.until().orElse(null), call.now());
        long community = call.community().community().id();
        PinRow row = new PinRow(
                community, post.id(), pin.kind(), call.now(), pin.until().orElse(null));
        ChangeSet changes = ChangeSet.of(new Change.PutPin(row));
        if (target.pin() == null) {
            int most = engine.limits().of(Limit.PINS);
            if (call.community().community().pins() >= most) {
                return Decided.unchanged(PinOutcome.FULL);
            }
            changes = changes.and(new Change.AdjustCommunity(community, 0, 0, 1, most));
        }
        return new Decided<>(
                PinOutcome.PINNED,
                changes.and(call.event(
                        EventType.POST_PINNED,
                        new PostId(post.id()).toString(),
                        "as",
                        pin.kind().name())));
    }

    void unpin(Actor actor, PostId post) {
        engine.command("posts.unpin", actor, asking -> asking.on(post.value()), Once.of(true, post), call -> {
            TargetFacts target = call.found(true);
            call.demand(
                    Action.PIN,
                    call.community(),
                    call.isOwn(target),
                    target.row().kind());
            PinRow pin = target.pin();
            return pin == null
                    ? Decided.unchanged(true)
                    : new Decided<>(
                            true,
                            Visibility.unpinned(ChangeSet.of(), pin.community(), post.value())
                                    .and(call.event(EventType.POST_UNPINNED, post.toString())));
        });
    }

    void seen(Actor actor, PostId post) {
        engine.command("posts.seen", actor, asking -> asking.on(post.value()), Once.of(true, post), call -> {
            call.found(true);
            return Decided.changed(true, new Change.MarkSeen(call.me().no(), post.value(), call.now()));
        });
    }
}
