package io.kring.spi.metrics;

import io.kring.person.PersonId;
import io.kring.spi.metrics.ShareStore.Told;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Goals, as everybody sees them. */
public interface GoalStore {
    /** All goals that stand, by the day on which they are due, then by id. */
    List<GoalView> goals(@Nullable PersonId viewer);

    /**
     * What was published for each goal that stands, by its id: of the windows of its length that close from its first day on
     * until it is due, by their days; only where it has a ladder of the goal's cut.
     */
    Map<Long, List<Told>> measured();

    /**
     * A goal with who stands behind it.
     *
     * @param endorsed how many
     * @param mine     whether the viewer does
     */
    record GoalView(GoalRow row, PersonId owner, int endorsed, boolean mine) {}
}
