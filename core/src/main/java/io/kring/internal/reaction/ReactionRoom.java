package io.kring.internal.reaction;

import io.kring.access.Action;
import io.kring.error.InvalidInput;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.error.Violation;
import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.internal.Cursors;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.page.Cursor;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.post.PostState;
import io.kring.reaction.Palette;
import io.kring.reaction.ReactionOutcome;
import io.kring.reaction.Reactions;
import io.kring.reaction.Reactor;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.ReactorRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The room of reactions. */
public final class ReactionRoom implements Reactions {
    private final Engine engine;
    private final Palette palette;

    public ReactionRoom(Engine engine, Palette palette) {
        this.engine = engine;
        this.palette = palette;
    }

    /** What is wrong with a kind that is not in the palette. */
    public static Violation unknown() {
        return new Violation("kind", "reaction.unknown", "the palette has no such reaction");
    }

    @Override
    public ReactionOutcome add(Actor actor, Target on, String kind) {
        if (!palette.has(kind)) {
            throw new InvalidInput(unknown());
        }
        return change("reactions.add", actor, on, kind, kind);
    }

    @Override
    public ReactionOutcome remove(Actor actor, Target on, String kind) {
        if (kind.length() > 40) {
            throw new InvalidInput(unknown());
        }
        return change("reactions.remove", actor, on, kind, null);
    }

    private ReactionOutcome change(String operation, Actor actor, Target on, String kind, @Nullable String wanted) {
        return engine.command(
                operation,
                actor,
                asking -> asking.on(on.value()).locking(),
                new Once<>(
                        Once.text(on, kind),
                        outcome -> String.join(" ", outcome.own()),
                        own -> new ReactionOutcome(true, own.isEmpty() ? Set.of() : Set.of(own.split(" ")))),
                call -> change(call, on, kind, wanted));
    }

    private Decided<ReactionOutcome> change(Call call, Target on, String kind, @Nullable String wanted) {
        TargetFacts target = call.found(on instanceof PostId);
        call.demand(
                Action.REACT, call.community(), call.isOwn(target), target.row().kind());
        if (target.row().state() != PostState.VISIBLE || target.isApart()) {
            throw new NotAllowed(Action.REACT.name());
        }
        String slot = palette.slot(kind);
        String before = target.own().get(slot);
        boolean there = wanted == null ? before == null || !before.equals(kind) : wanted.equals(before);
        if (there) {
            return Decided.unchanged(
                    new ReactionOutcome(false, Set.copyOf(target.own().values())));
        }
        return new Decided<>(
                new ReactionOutcome(true, after(target, slot, wanted)),
                changes(call, on, target, slot, before, wanted));
    }

    private static ChangeSet changes(
            Call call, Target on, TargetFacts target, String slot, @Nullable String before, @Nullable String wanted) {
        long id = on.value();
        ChangeSet changes = ChangeSet.of(new Change.PutReaction(id, call.me().no(), slot, before, wanted, call.now()));
        if (before != null) {
            changes = changes.and(new Change.Count(id, before, -1));
        }
        if (wanted != null) {
            changes = changes.and(new Change.Count(id, wanted, 1));
        }
        return changes.and(call.event(
                wanted == null ? EventType.REACTION_REMOVED : EventType.REACTION_ADDED,
                new PostId(target.post().id()).toString(),
                "on",
                (on instanceof CommentId ? on : new PostId(id)).toString(),
                "kind",
                wanted == null ? String.valueOf(before) : wanted));
    }

    private static Set<String> after(TargetFacts target, String slot, @Nullable String wanted) {
        Map<String, String> own = new HashMap<>(target.own());
        if (wanted == null) {
            own.remove(slot);
        } else {
            own.put(slot, wanted);
        }
        return Set.copyOf(own.values());
    }

    @Override
    public Page<Reactor> who(Actor actor, Target on, PageRequest page) {
        String list = Once.text("who", on);
        long after =
                page.after().map(cursor -> Cursors.readNumber(list, cursor)).orElse(0L);
        return engine.read("reactions.who", actor, (unit, viewer) -> {
            boolean post = on instanceof PostId;
            List<ReactorRow> rows = unit.contributions()
                    .reactors(viewer, on.value(), post, after, page.limit() + 1)
                    .orElseThrow(() -> new NotFound(post ? "post" : "comment"));
            List<ReactorRow> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
            Map<PersonId, Person> cards =
                    engine.cards().shown(shown.stream().map(ReactorRow::id).toList());
            Optional<Cursor> next = rows.size() > shown.size()
                    ? Optional.of(Cursors.write(
                            list, Long.toString(shown.get(shown.size() - 1).seq())))
                    : Optional.empty();
            return new Page<>(
                    shown.stream()
                            .map(row -> new Reactor(cards.getOrDefault(row.id(), Person.formerColleague()), row.kind()))
                            .toList(),
                    next);
        });
    }
}
