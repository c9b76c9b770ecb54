package io.kring.internal.post;

import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.post.PostState;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import org.jspecify.annotations.Nullable;

/**
 * A contribution goes out of sight or comes back, with all that hangs on it: the count of comments, the accepted
 * answer, the pin.
 */
public final class Visibility {
    private final Engine engine;
    private final Call call;
    private final TargetFacts target;

    public Visibility(Engine engine, Call call, TargetFacts target) {
        this.engine = engine;
        this.call = call;
        this.target = target;
    }

    /** Out of sight, with an event. */
    public Decided<Boolean> to(
            PostState state, @Nullable String reason, String postType, String commentType, boolean quiet) {
        ContributionRow old = target.row();
        ContributionRow row = old.change()
                .state(state, reason)
                .version(old.version() + 1)
                .graceUntil(null)
                .publishAt(null)
                .row();
        ChangeSet changes = ChangeSet.of(new Change.EditContribution(row, old.version(), null, null));
        if (old.state() == PostState.VISIBLE) {
            changes = withdrawn(changes, old);
        }
        return new Decided<>(
                true,
                changes.and(new Publication(engine, call).event(row, old.isPost() ? postType : commentType, quiet)));
    }

    /** Back in sight, in its old place, or where it never was, in a new one; with an event. */
    public Decided<Boolean> visible(String postType, String commentType) {
        ContributionRow old = target.row();
        ContributionRow row = old.feedPos() == null
                ? old.change()
                        .firstVisible(engine.ids().next(), call.now(), null)
                        .version(old.version() + 1)
                        .row()
                : old.change()
                        .state(PostState.VISIBLE, null)
                        .version(old.version() + 1)
                        .row();
        ChangeSet changes = ChangeSet.of(new Change.EditContribution(row, old.version(), null, null));
        if (!old.isPost()) {
            changes = changes.and(new Change.Count(old.post(), ContributionView.COMMENTS, 1));
        }
        return new Decided<>(
                true,
                changes.and(new Publication(engine, call).event(row, old.isPost() ? postType : commentType, false)));
    }

    private ChangeSet withdrawn(ChangeSet changes, ContributionRow old) {
        ChangeSet all = changes;
        if (!old.isPost()) {
            all = all.and(new Change.Count(old.post(), ContributionView.COMMENTS, -1));
            if (old.answer()) {
                all = all.and(new Change.Accept(old.post(), null, old.id()));
            }
        }
        return target.pin() == null ? all : unpinned(all, target.pin().community(), old.id());
    }

    /** Takes a pin off, with its counter. */
    static ChangeSet unpinned(ChangeSet changes, long community, long post) {
        return changes.and(new Change.RemovePin(community, post))
                .and(new Change.AdjustCommunity(community, 0, 0, -1, 0));
    }
}
