package io.kring.internal.post;

import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.post.PostState;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.ContributionRow;
import java.time.Instant;

/** A grace period is over: what still stands may be told outside the house now. */
final class Settle {
    private Settle() {}

    static Decided<Boolean> settle(Call call) {
        TargetFacts target = call.facts().target();
        if (target == null) {
            return Decided.unchanged(false);
        }
        ContributionRow row = target.row();
        Instant grace = row.graceUntil();
        if (grace == null || grace.isAfter(call.now())) {
            return Decided.unchanged(false);
        }
        ContributionRow settled = row.change().graceUntil(null).row();
        ChangeSet changes = ChangeSet.of(new Change.EditContribution(settled, row.version(), null, null));
        if (row.state() != PostState.VISIBLE) {
            return new Decided<>(true, changes);
        }
        String conversation = new PostId(row.post()).toString();
        return new Decided<>(
                true,
                changes.and(
                        row.isPost()
                                ? call.event(EventType.POST_SETTLED, conversation, "kind", row.kind())
                                : call.event(
                                        EventType.COMMENT_SETTLED,
                                        conversation,
                                        "comment",
                                        new CommentId(row.id()).toString())));
    }
}
