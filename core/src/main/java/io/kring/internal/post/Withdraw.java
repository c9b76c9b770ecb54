package io.kring.internal.post;

import io.kring.access.Action;
import io.kring.error.NotAllowed;
import io.kring.event.EventType;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.person.Actor;
import io.kring.post.PostState;
import io.kring.spi.change.Change;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.ContributionRow;
import java.time.Instant;

/** Takes back one's own contribution. */
final class Withdraw {
    private final Engine engine;

    Withdraw(Engine engine) {
        this.engine = engine;
    }

    void withdraw(Actor actor, Target contribution) {
        engine.command(
                "posts.withdraw",
                actor,
                asking -> asking.on(contribution.value()),
                Once.of(true, contribution),
                call -> withdraw(call, contribution instanceof PostId));
    }

    private Decided<Boolean> withdraw(Call call, boolean post) {
        TargetFacts target = call.found(post);
        ContributionRow row = target.row();
        call.demand(Action.WITHDRAW, call.community(), call.isOwn(target), row.kind());
        return switch (row.state()) {
            case REMOVED -> throw new NotAllowed(Action.WITHDRAW.name());
            case DRAFT, SCHEDULED ->
                Decided.changed(
                        true,
                        new Change.EditContribution(
                                row.change()
                                        .state(PostState.WITHDRAWN, null)
                                        .publishAt(null)
                                        .version(row.version() + 1)
                                        .row(),
                                row.version(),
                                null,
                                null));
            default ->
                new Visibility(engine, call, target)
                        .to(
                                PostState.WITHDRAWN,
                                null,
                                EventType.POST_WITHDRAWN,
                                EventType.COMMENT_WITHDRAWN,
                                inGrace(call, row));
        };
    }

    private static boolean inGrace(Call call, ContributionRow row) {
        Instant grace = row.graceUntil();
        return grace != null && grace.isAfter(call.now());
    }
}
