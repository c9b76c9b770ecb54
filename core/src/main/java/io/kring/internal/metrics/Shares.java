package io.kring.internal.metrics;

import static java.util.stream.Collectors.toMap;

import io.kring.error.InvalidInput;
import io.kring.error.NotAllowed;
import io.kring.error.Violation;
import io.kring.internal.audit.Sealing;
import io.kring.internal.command.Decided;
import io.kring.internal.command.Engine;
import io.kring.internal.command.Once;
import io.kring.metrics.Cut;
import io.kring.metrics.Dimension;
import io.kring.metrics.Ladder;
import io.kring.metrics.Measurement;
import io.kring.metrics.Measurement.State;
import io.kring.metrics.Measuring;
import io.kring.metrics.Metrics;
import io.kring.metrics.Span;
import io.kring.metrics.Window;
import io.kring.person.Actor;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.metrics.ShareStore.Progress;
import io.kring.spi.metrics.ShareStore.Told;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells what was published of windows. */
final class Shares {
    /** What is done when somebody asks for a cut, in the audit trail. */
    static final String ASKED = "metrics.cut-asked";

    private final Engine engine;
    private final Measuring measuring;

    Shares(Engine engine, Measuring measuring) {
        this.engine = engine;
        this.measuring = measuring;
    }

    List<Measurement> of(Actor actor, Span span, LocalDate from, LocalDate to, Cut cut) {
        check(from, to, cut);
        if (cut.dimension() != Dimension.EVERYBODY) {
            ask(actor, span + " " + from + " " + to + " " + cut.dimension() + " " + cut.value());
        }
        List<Window> windows = Window.closing(span, from, to);
        return engine.read("metrics.shares", actor, (unit, viewer) -> {
            demand(cut.dimension() != Dimension.EVERYBODY
                    || (viewer.person() != null && belongs(status(unit, viewer))));
            Map<Window, Told> told = unit.shares().told(span, cut, from.toEpochDay(), to.toEpochDay()).stream()
                    .collect(toMap(each -> each.published().window(), each -> each));
            Optional<Progress> progress = unit.shares().progress();
            return windows.stream()
                    .map(window -> measurement(window, cut, told.get(window), progress, viewer.now()))
                    .toList();
        });
    }

    private Measurement measurement(
            Window window, Cut cut, @Nullable Told told, Optional<Progress> progress, Instant now) {
        if (told == null) {
            return new Measurement(window, cut, state(window, progress, now), Ladder.withheld(), 0);
        }
        Ladder ladder = told.ladder()
                .orElseThrow(() -> new InvalidInput(
                        new Violation("cut", "cut.unknown", "when this window closed there was nobody there")));
        State state = told.published().late() ? State.PUBLISHED_LATE : State.PUBLISHED;
        return new Measurement(window, cut, state, ladder, told.published().holidays());
    }

    /** How a window stands that was not published. */
    private State state(Window window, Optional<Progress> progress, Instant now) {
        boolean whole = measuring.activity()
                && progress.filter(each -> window.first().toEpochDay() >= each.since()
                                && window.last().toEpochDay() > each.closed())
                        .isPresent();
        if (!whole) {
            return State.NOT_MEASURED;
        }
        return now.isBefore(window.until(measuring.zone())) ? State.OPEN : State.INCOMPLETE;
    }

    private void check(LocalDate from, LocalDate to, Cut cut) {
        if (to.isBefore(from)) {
            throw new InvalidInput(new Violation("to", "range.backwards", "a range ends after it begins"));
        }
        if (to.toEpochDay() - from.toEpochDay() > Metrics.LONGEST_SERIES) {
            throw new InvalidInput(
                    new Violation("to", "range.long", "a range has at most " + Metrics.LONGEST_SERIES + " days"));
        }
        if (cut.dimension() != Dimension.EVERYBODY && !measuring.cuts().contains(cut.dimension())) {
            throw new InvalidInput(
                    new Violation("cut", "cut.undeclared", "figures are cut by what the host has declared alone"));
        }
    }

    /** Writes down who asks for a cut, if they may. */
    private void ask(Actor actor, String question) {
        boolean named = actor.has(PlatformRole.PLATFORM_COMMUNITY_MANAGER) || actor.has(PlatformRole.WORKS_COUNCIL);
        demand(named && actor.person().isPresent());
        engine.command("metrics.ask", actor, asking -> asking, Once.of(true, question), call -> {
            demand(belongs(call.me().status()));
            return new Decided<>(true, ChangeSet.of(Sealing.line(call, ASKED, null, question, null)));
        });
    }

    private static PersonStatus status(UnitOfWork unit, Viewer viewer) {
        return Stream.ofNullable(viewer.person())
                .flatMap(person -> unit.people().rows(List.of(person)).stream())
                .map(PersonRow::status)
                .findFirst()
                .orElse(viewer.assumed());
    }

    private static boolean belongs(PersonStatus status) {
        return status == PersonStatus.ACTIVE || status == PersonStatus.SUSPENDED;
    }

    private static void demand(boolean allowed) {
        if (!allowed) {
            throw new NotAllowed("SEE_SHARES");
        }
    }
}
