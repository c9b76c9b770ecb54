package io.kring.persistence.jpa.internal.write;

import static java.util.stream.Collectors.joining;

import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.spi.change.Change;
import io.kring.spi.metrics.GoalRow;

/** Changes of goals. */
final class GoalChanges {
    private GoalChanges() {}

    /** False where the change is of something else. */
    static boolean add(Plan plan, Change change) {
        if (change instanceof Change.AddGoal add) {
            GoalRow row = add.row();
            plan.add(
                    Fragment.ADD_GOAL,
                    row.id(),
                    row.title(),
                    row.target().step().ordinal(),
                    row.target().kind().ordinal(),
                    row.target().percent().toPlainString(),
                    row.span().ordinal(),
                    row.cut().dimension().ordinal(),
                    row.cut().value(),
                    row.due().toEpochDay(),
                    row.owner(),
                    row.first().toEpochDay(),
                    row.measured(),
                    row.own() == null ? null : row.own().toPlainString(),
                    row.source(),
                    row.followUps().stream()
                            .map(day -> Long.toString(day.toEpochDay()))
                            .collect(joining(",")));
        } else if (change instanceof Change.WithdrawGoal withdraw) {
            plan.add(Fragment.TAKE_ENDORSEMENTS, withdraw.goal());
            plan.add(Fragment.TAKE_GOAL, withdraw.goal());
        } else if (change instanceof Change.Endorse endorse) {
            plan.of(endorse.person());
            if (endorse.on()) {
                plan.add(Fragment.ENDORSE, endorse.goal(), endorse.person(), Micros.of(endorse.at()));
            } else {
                plan.add(Fragment.TAKE_ENDORSEMENT, endorse.goal(), endorse.person());
            }
        } else {
            return false;
        }
        return true;
    }
}
