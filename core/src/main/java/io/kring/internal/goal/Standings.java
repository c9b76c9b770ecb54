package io.kring.internal.goal;

import io.kring.goal.Baseline;
import io.kring.goal.Goal;
import io.kring.goal.Standing;
import io.kring.id.GoalId;
import io.kring.internal.metrics.Floor;
import io.kring.metrics.Ladder;
import io.kring.metrics.Measurement;
import io.kring.metrics.Measuring;
import io.kring.spi.metrics.GoalRow;
import io.kring.spi.metrics.GoalStore.GoalView;
import io.kring.spi.metrics.ShareStore.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells where people stand with goals, from what was published of windows. */
final class Standings {
    private final Floor floor;

    Standings(Measuring measuring) {
        this.floor = new Floor(measuring.floor());
    }

    /** @param windows those from the first day of the goal on, by their days */
    Goal goal(GoalView view, List<Told> windows, LocalDate today) {
        GoalRow row = view.row();
        List<Standing> followUps = row.followUps().stream()
                .filter(day -> !day.isAfter(today))
                .flatMap(day -> newest(row, windows, day).map(window -> standing(row, day, window)).stream())
                .toList();
        return new Goal(
                new GoalId(row.id()),
                row.title(),
                row.target(),
                row.span(),
                row.cut(),
                row.due(),
                view.owner(),
                baseline(row, windows),
                floor.told(view.endorsed()),
                view.mine(),
                followUps,
                newest(row, windows, row.due())
                        .map(window -> standing(row, window.window().last(), window)));
    }

    private static Optional<Baseline> baseline(GoalRow row, List<Told> windows) {
        BigDecimal own = row.own();
        if (own != null) {
            return Optional.of(new Baseline.HostsOwn(own, Objects.requireNonNull(row.source())));
        }
        return row.measured() ? measurements(row, windows).findFirst().map(Baseline.Measured::new) : Optional.empty();
    }

    private static Optional<Measurement> newest(GoalRow row, List<Told> windows, LocalDate day) {
        return measurements(row, windows)
                .filter(window -> !window.window().last().isAfter(day))
                .reduce((before, after) -> after);
    }

    private static Stream<Measurement> measurements(GoalRow row, List<Told> windows) {
        return windows.stream()
                .map(told -> new Measurement(
                        told.published().window(),
                        row.cut(),
                        told.published().late() ? Measurement.State.PUBLISHED_LATE : Measurement.State.PUBLISHED,
                        told.ladder().orElseGet(Ladder::withheld),
                        told.published().holidays()));
    }

    private static Standing standing(GoalRow row, LocalDate day, Measurement window) {
        return new Standing(day, window, row.target().judged(window.ladder()));
    }
}
