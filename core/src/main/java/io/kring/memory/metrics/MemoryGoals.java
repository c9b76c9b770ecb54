package io.kring.memory.metrics;

import static java.util.stream.Collectors.toMap;

import io.kring.person.PersonId;
import io.kring.spi.metrics.GoalStore;
import io.kring.spi.metrics.ShareStore.Told;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goals as everybody sees them, over the tables of one transaction. */
public record MemoryGoals(
        MetricTables tables,
        Function<PersonId, @Nullable Long> numbers,
        Function<@Nullable Long, @Nullable PersonId> people)
        implements GoalStore {
    @Override
    public List<GoalView> goals(@Nullable PersonId viewer) {
        Long me = viewer == null ? null : numbers.apply(viewer);
        return tables.goals()
                .all()
                .map(row -> new GoalView(
                        row,
                        Objects.requireNonNull(people.apply(row.owner())),
                        tables.goals().endorsed(row.id()),
                        tables.goals().endorses(me, row.id())))
                .toList();
    }

    @Override
    public Map<Long, List<Told>> measured() {
        return tables.goals()
                .all()
                .collect(
                        toMap(
                                row -> row.id(), row -> tables
                                        .shares()
                                        .told(
                                                row.span(),
                                                row.cut(),
                                                row.first().toEpochDay(),
                                                row.due().toEpochDay())
                                        .stream()
                                        .filter(told -> told.ladder().isPresent())
                                        .toList()));
    }
}
