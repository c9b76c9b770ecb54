package io.kring.internal.post;

import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.judging.Ruling;
import io.kring.moderation.Verdict.Level;
import io.kring.post.PostState;
import io.kring.post.PublishOutcome;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.change.NewEvent;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.ReferenceRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The step from a text that was judged to what is written: visible now, later, or held; with its event. */
final class Publication {
    private final Engine engine;
    private final Call call;

    Publication(Engine engine, Call call) {
        this.engine = engine;
        this.call = call;
    }

    /** A post, at a time its author chose or now. */
    Ready<PostId> of(ContributionRow row, Ruling ruling, @Nullable Instant publishAt) {
        PostId id = new PostId(row.id());
        boolean later = publishAt != null && publishAt.isAfter(call.now());
        if (ruling.level() == Level.HOLD) {
            return new Ready<>(
                    row.change()
                            .state(PostState.HELD, ruling.rules())
                            .publishAt(null)
                            .row(),
                    new PublishOutcome.Held<>(id, ruling.findings()),
                    ruling.changes().and(event(row, EventType.POST_HELD, false)));
        }
        if (later && publishAt != null) {
            return new Ready<>(
                    row.change()
                            .state(PostState.SCHEDULED, null)
                            .publishAt(publishAt)
                            .row(),
                    new PublishOutcome.Scheduled<>(id, publishAt),
                    ruling.changes().and(event(row, EventType.POST_SCHEDULED, true)));
        }
        return new Ready<>(
                visible(row),
                new PublishOutcome.Published<>(id, row.version()),
                ruling.changes().and(event(row, EventType.POST_PUBLISHED, inGrace())));
    }

    /** A comment, now. */
    Ready<CommentId> ofComment(ContributionRow row, Ruling ruling) {
        CommentId id = new CommentId(row.id());
        if (ruling.level() == Level.HOLD) {
            return new Ready<>(
                    row.change().state(PostState.HELD, ruling.rules()).row(),
                    new PublishOutcome.Held<>(id, ruling.findings()),
                    ruling.changes().and(event(row, EventType.COMMENT_HELD, false)));
        }
        return new Ready<>(
                visible(row),
                new PublishOutcome.Published<>(id, row.version()),
                ruling.changes()
                        .and((Change) new Change.Count(row.post(), ContributionView.COMMENTS, 1))
                        .and(event(row, EventType.COMMENT_PUBLISHED, inGrace())));
    }

    /** An event about a contribution, in the conversation of its post. */
    NewEvent event(ContributionRow row, String type, boolean quiet) {
        String conversation = new PostId(row.post()).toString();
        if (row.isPost()) {
            return call.event(
                    type,
                    conversation,
                    quiet,
                    "community",
                    new CommunityId(Objects.requireNonNull(row.community())).toString(),
                    "kind",
                    row.kind());
        }
        Long parent = row.parent();
        Target on = parent == null ? new PostId(row.post()) : new CommentId(parent);
        return call.event(
                type,
                conversation,
                quiet,
                "comment",
                new CommentId(row.id()).toString(),
                "on",
                on.toString(),
                "answer",
                Boolean.toString(row.answer()));
    }

    boolean inGrace() {
        return !engine.limits().grace().isZero();
    }

    private ContributionRow visible(ContributionRow row) {
        Instant grace = inGrace() ? call.now().plus(engine.limits().grace()) : null;
        long position = row.publishedAt() == null && row.createdAt().equals(call.now())
                ? row.id()
                : engine.ids().next();
        return row.change().firstVisible(position, call.now(), grace).row();
    }

    /** A row in its new state, its outcome, and what goes with it. */
    record Ready<I>(ContributionRow row, PublishOutcome<I> outcome, ChangeSet beside) {
        /** A new contribution. */
        Decided<PublishOutcome<I>> with(ChangeSet claims, List<ReferenceRow> references) {
            ChangeSet changes = claims.and(new Change.AddContribution(row, references));
            for (Change change : beside.changes()) {
                changes = changes.and(change);
            }
            return decided(changes);
        }

        /** One that is there already, at this version. */
        Decided<PublishOutcome<I>> replacing(int version) {
            ContributionRow next = row.change().version(version + 1).row();
            ChangeSet changes = ChangeSet.of(new Change.EditContribution(next, version, null, null));
            for (Change change : beside.changes()) {
                changes = changes.and(change);
            }
            return decided(changes);
        }

        private Decided<PublishOutcome<I>> decided(ChangeSet changes) {
            ChangeSet all = changes;
            for (NewEvent event : beside.events()) {
                all = all.and(event);
            }
            return new Decided<>(outcome, all);
        }
    }
}
