package io.kring.memory.metrics;

import io.kring.memory.table.Key;
import io.kring.memory.table.SnapshotMap;
import io.kring.spi.change.Change;
import io.kring.spi.metrics.GoalRow;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goals, and who stands behind them. */
public final class GoalTables {
    private static final Comparator<GoalRow> BY_DAY =
            Comparator.comparing(GoalRow::due).thenComparing(GoalRow::id);

    private final SnapshotMap<Long, GoalRow> rows;
    /** By goal and person. */
    private final SnapshotMap<Key.Numbers, Long> endorsements;

    GoalTables() {
        rows = new SnapshotMap<>();
        endorsements = new SnapshotMap<>();
    }

    private GoalTables(GoalTables from) {
        rows = from.rows.copy();
        endorsements = from.endorsements.copy();
    }

    GoalTables copy() {
        return new GoalTables(this);
    }

    Stream<GoalRow> all() {
        return rows.values().sorted(BY_DAY);
    }

    int endorsed(long goal) {
        return (int) endorsements
                .between(Key.Numbers.of(goal), Key.Numbers.of(goal + 1))
                .count();
    }

    boolean endorses(@Nullable Long person, long goal) {
        return person != null && endorsements.has(Key.Numbers.of(goal, person));
    }

    /** False where the change is of something else. */
    public boolean write(Change change) {
        if (change instanceof Change.AddGoal add) {
            rows.put(add.row().id(), add.row());
        } else if (change instanceof Change.WithdrawGoal withdraw) {
            rows.remove(withdraw.goal());
            endorsements.removeKeys(key -> key.a() == withdraw.goal());
        } else if (change instanceof Change.Endorse endorse) {
            Key.Numbers key = Key.Numbers.of(endorse.goal(), endorse.person());
            if (endorse.on() && rows.has(endorse.goal())) {
                endorsements.put(key, endorse.person());
            } else {
                endorsements.remove(key);
            }
        } else {
            return false;
        }
        return true;
    }
}
