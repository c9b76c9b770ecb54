package io.kring.internal.goal;

import io.kring.access.Action;
import io.kring.error.InvalidInput;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.error.Violation;
import io.kring.goal.Baseline;
import io.kring.goal.Goal;
import io.kring.goal.GoalDraft;
import io.kring.goal.Goals;
import io.kring.id.GoalId;
import io.kring.internal.audit.Sealing;
import io.kring.internal.command.Call;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.metrics.Measuring;
import io.kring.person.Actor;
import io.kring.person.PersonStatus;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.metrics.GoalRow;
import io.kring.spi.metrics.GoalStore.GoalView;
import io.kring.spi.metrics.ShareStore.Told;
import io.kring.spi.row.PersonRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The room of goals. */
public final class GoalRoom implements Goals {
    private final Engine engine;
    private final Measuring measuring;
    private final Standings standings;

    public GoalRoom(Engine engine, Measuring measuring) {
        this.engine = engine;
        this.measuring = measuring;
        this.standings = new Standings(measuring);
    }

    @Override
    public GoalId set(Actor actor, GoalDraft draft) {
        engine.drafts().check(draft, DraftRules.violations(draft, today(), measuring));
        return engine.command(
                "goals.set",
                actor,
                asking -> owns(actor, draft)
                        ? asking
                        : asking.about(engine.cards().seed(draft.owner())),
                new Once<>(Once.text(draft), GoalId::toString, GoalId::parse),
                call -> set(call, draft));
    }

    private Decided<GoalId> set(Call call, GoalDraft draft) {
        call.demand(Action.EDIT_HOUSE);
        if (call.unit().goals().goals(null).size() >= MOST) {
            throw new InvalidInput(new Violation("goal", "goals.most", "at most " + MOST + " goals stand at one time"));
        }
        PersonRow owner = Optional.ofNullable(
                        owns(call.actor(), draft) ? call.me() : call.facts().subject())
                .filter(row -> row.status() == PersonStatus.ACTIVE)
                .orElseThrow(() -> new InvalidInput(
                        new Violation("owner", "goal.owner", "the owner of a goal is active in the organisation")));
        GoalId id = new GoalId(engine.ids().next());
        return new Decided<>(
                id,
                ChangeSet.of(
                        new Change.AddGoal(row(call, id, draft, owner)),
                        Sealing.line(call, "goals.set", owner.no(), id.toString(), draft.title())));
    }

    private static boolean owns(Actor actor, GoalDraft draft) {
        return actor.person().filter(draft.owner()::equals).isPresent();
    }

    private GoalRow row(Call call, GoalId id, GoalDraft draft, PersonRow owner) {
        LocalDate today = today();
        Baseline.HostsOwn own = draft.baseline();
        Optional<LocalDate> measured = own == null ? newest(call, draft, today) : Optional.empty();
        BigDecimal percent = own == null ? null : own.percent();
        return new GoalRow(
                id.value(),
                draft.title(),
                draft.target(),
                draft.span(),
                draft.cut(),
                draft.due(),
                owner.no(),
                measured.orElse(today),
                measured.isPresent(),
                percent,
                own == null ? null : own.source(),
                draft.followUps());
    }

    /** The last day of the newest window of the last year that was published for these people. */
    private static Optional<LocalDate> newest(Call call, GoalDraft draft, LocalDate today) {
        List<Told> told = call.unit()
                .shares()
                .told(draft.span(), draft.cut(), today.minusYears(1).toEpochDay(), today.toEpochDay());
        return told.stream()
                .filter(window -> window.ladder().isPresent())
                .reduce((before, after) -> after)
                .map(window -> window.published().window().last());
    }

    @Override
    public void withdraw(Actor actor, GoalId goal) {
        engine.command("goals.withdraw", actor, asking -> asking, Once.of(true, goal), call -> {
            call.demand(Action.EDIT_HOUSE);
            return stands(call, goal)
                    ? new Decided<>(
                            true,
                            ChangeSet.of(
                                    new Change.WithdrawGoal(goal.value()),
                                    Sealing.line(call, "goals.withdraw", null, goal.toString(), null)))
                    : Decided.unchanged(true);
        });
    }

    @Override
    public void endorse(Actor actor, GoalId goal, boolean on) {
        engine.command("goals.endorse", actor, FactsRequest::locking, Once.of(true, goal, on), call -> {
            if (call.me().status() != PersonStatus.ACTIVE) {
                throw new NotAllowed("ENDORSE");
            }
            if (!stands(call, goal)) {
                throw new NotFound("goal");
            }
            return Decided.changed(
                    true, new Change.Endorse(goal.value(), call.me().no(), on, call.now()));
        });
    }

    private static boolean stands(Call call, GoalId goal) {
        return call.unit().goals().goals(null).stream()
                .anyMatch(view -> view.row().id() == goal.value());
    }

    @Override
    public List<Goal> all(Actor actor) {
        return engine.read("goals.all", actor, (unit, viewer) -> {
            PersonStatus status = Stream.ofNullable(viewer.person())
                    .flatMap(person -> unit.people().rows(List.of(person)).stream())
                    .map(PersonRow::status)
                    .findFirst()
                    .orElse(viewer.assumed());
            if (viewer.person() == null || status == PersonStatus.GUEST || status == PersonStatus.DEPARTED) {
                throw new NotAllowed("SEE_GOALS");
            }
            List<GoalView> goals = unit.goals().goals(viewer.person());
            Map<Long, List<Told>> measured = unit.goals().measured();
            LocalDate today = viewer.now().atZone(measuring.zone()).toLocalDate();
            return goals.stream()
                    .map(goal -> standings.goal(
                            goal, measured.getOrDefault(goal.row().id(), List.of()), today))
                    .toList();
        });
    }

    private LocalDate today() {
        return engine.now().atZone(measuring.zone()).toLocalDate();
    }
}
