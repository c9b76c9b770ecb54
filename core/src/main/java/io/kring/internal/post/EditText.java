package io.kring.internal.post;

import io.kring.access.Action;
import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.event.EventType;
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
import io.kring.moderation.Verdict.Level;
import io.kring.person.Actor;
import io.kring.post.Edit;
import io.kring.post.EditOutcome;
import io.kring.post.EditOutcome.Kind;
import io.kring.post.PostState;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.ContributionChange;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.RevisionRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Changes the text of one's own contribution. */
final class EditText {
    private final Engine engine;
    private final Reading reading;
    private final Judge judge;
    private final Kinds kinds;

    EditText(Engine engine, Reading reading, Judge judge, Kinds kinds) {
        this.engine = engine;
        this.reading = reading;
        this.judge = judge;
        this.kinds = kinds;
    }

    EditOutcome edit(Actor actor, Target contribution, Edit edit) {
        boolean post = contribution instanceof PostId;
        TextEntities entities = reading.analyse(edit.markdown(), Limit.POST_BODY);
        List<Violation> violations = violations(post, edit, entities);
        String details = kinds.details(edit.details(), violations);
        Written written = violations.isEmpty() ? reading.resolve(entities, edit.attachments()) : Written.NOTHING;
        return engine.command(
                "posts.edit",
                actor,
                asking -> judge.asking(
                        asking.on(contribution.value()).naming(written.seeds()).claiming(written.uris()), engine.now()),
                new Once<>(
                        said(contribution, edit, details), done -> done.kind() + " " + done.version(), EditText::again),
                call -> edit(call, post, edit, details, written, violations));
    }

    /** What makes two edits the same, on every node and after a restart: details as they are kept. */
    private static String said(Target contribution, Edit edit, @Nullable String details) {
        Edit.Details given = edit.details();
        return Once.text(
                contribution,
                edit.version(),
                edit.title(),
                edit.markdown(),
                edit.language(),
                edit.attachments(),
                given == null ? null : given.kind().name(),
                given == null ? null : given.kind().version(),
                details,
                edit.minor(),
                edit.confirmation());
    }

    /** What is wrong whatever the kind is, which is known only when the contribution is. */
    private List<Violation> violations(boolean post, Edit edit, TextEntities entities) {
        List<Violation> violations = new ArrayList<>(engine.drafts().violations(edit));
        if (!post
                && edit.markdown().length() > engine.limits().of(Limit.COMMENT_BODY)
                && edit.markdown().length() <= engine.limits().of(Limit.POST_BODY)) {
            violations.add(new Violation("markdown", "text.long", "this text is too long"));
        }
        violations.addAll(reading.violations(entities));
        return violations;
    }

    private static EditOutcome again(String text) {
        int blank = text.indexOf(' ');
        return outcome(Kind.valueOf(text.substring(0, blank)), Integer.parseInt(text.substring(blank + 1)));
    }

    private Decided<EditOutcome> edit(
            Call call, boolean post, Edit edit, @Nullable String details, Written written, List<Violation> found) {
        TargetFacts target = call.found(post);
        ContributionRow old = target.row();
        call.demand(Action.EDIT, call.community(), call.isOwn(target), old.kind());
        if (old.state() == PostState.REMOVED) {
            throw new io.kring.error.NotAllowed(Action.EDIT.name());
        }
        List<Violation> violations = new ArrayList<>(found);
        Kinds.title(violations, post && kinds.isTitled(old.kind()), edit.title());
        Kinds.sameKind(violations, old.kind(), edit.details());
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
        if (old.version() != edit.version()) {
            return Decided.unchanged(
                    new EditOutcome(Kind.STALE, old.version(), Optional.of(old.body()), List.of(), Optional.empty()));
        }
        Ruling ruling = old.state() == PostState.DRAFT
                ? Ruling.FREE
                : judge.judge(
                        call,
                        call.community(),
                        Texts.edit(old.kind(), edit.title(), edit.markdown(), written.entities()),
                        edit.confirmation());
        return switch (ruling.level()) {
            case REJECT -> Decided.unchanged(refused(Kind.REJECTED, old, ruling));
            case NUDGE -> Decided.unchanged(refused(Kind.NUDGED, old, ruling));
            case HOLD, ALLOW, NO_OPINION -> written(call, old, edit, details, written, ruling);
        };
    }

    private Decided<EditOutcome> written(
            Call call, ContributionRow old, Edit edit, @Nullable String details, Written written, Ruling ruling) {
        Instant grace = old.graceUntil();
        boolean inGrace = grace != null && grace.isAfter(call.now());
        boolean wasVisible = old.state() == PostState.VISIBLE;
        boolean held = ruling.level() == Level.HOLD && (wasVisible || old.state() == PostState.SCHEDULED);
        ContributionChange change = old.change()
                .text(edit.title() == null ? null : edit.title().strip(), edit.markdown())
                .language(edit.language())
                .version(old.version() + 1);
        Edit.Details given = edit.details();
        if (given != null && details != null) {
            change.details(given.kind().version(), details);
        }
        if (wasVisible && !inGrace) {
            change.editedAt(call.now());
        }
        if (held) {
            change.state(PostState.HELD, ruling.rules()).publishAt(null);
        } else if (old.state() == PostState.HELD && ruling.level() == Level.HOLD) {
            change.state(PostState.HELD, ruling.rules());
        }
        ContributionRow row = change.row();
        ChangeSet changes = Claims.claim(call, engine.viewer(call.actor()), written)
                .and(new Change.EditContribution(
                        row,
                        old.version(),
                        written.references(call.facts().people()),
                        wasVisible && !inGrace ? revision(old, edit, call.now()) : null));
        if (wasVisible || held) {
            changes = changes.and(
                    new Publication(engine, call).event(row, type(old, held), (inGrace || edit.minor()) && !held));
        }
        if (held && !old.isPost()) {
            changes = changes.and(new Change.Count(old.post(), ContributionView.COMMENTS, -1));
            changes = old.answer() ? changes.and(new Change.Accept(old.post(), null, old.id())) : changes;
        }
        return new Decided<>(
                new EditOutcome(
                        held ? Kind.HELD : Kind.EDITED,
                        row.version(),
                        Optional.empty(),
                        held ? ruling.findings() : List.of(),
                        Optional.empty()),
                changes);
    }

    private static String type(ContributionRow row, boolean held) {
        if (held) {
            return row.isPost() ? EventType.POST_HELD : EventType.COMMENT_HELD;
        }
        return row.isPost() ? EventType.POST_EDITED : EventType.COMMENT_EDITED;
    }

    private static @Nullable RevisionRow revision(ContributionRow old, Edit edit, Instant now) {
        return new RevisionRow(old.id(), old.version(), old.title(), old.body(), now, edit.minor());
    }

    private static EditOutcome outcome(Kind kind, int version) {
        return new EditOutcome(kind, version, Optional.empty(), List.of(), Optional.empty());
    }

    private static EditOutcome refused(Kind kind, ContributionRow old, Ruling ruling) {
        return new EditOutcome(
                kind,
                old.version(),
                Optional.empty(),
                ruling.findings(),
                kind == Kind.NUDGED ? Optional.of(ruling.confirmation()) : Optional.empty());
    }
}
