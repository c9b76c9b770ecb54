package io.kring.goal;

import io.kring.id.GoalId;
import io.kring.metrics.Cut;
import io.kring.metrics.Figure;
import io.kring.metrics.Span;
import io.kring.metrics.Target;
import io.kring.person.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A goal and where people stand with it. All it says was published of windows, so it changes when one closes and at no
 * other time.
 *
 * @param baseline  where people stood before; empty where nothing had been measured
 * @param endorsed  how many people stand behind it
 * @param mine      whether the actor does
 * @param followUps for the planned days that have come and were measured
 * @param now       the newest window that closed until it was due; empty while there is none
 */
public record Goal(
        GoalId id,
        String title,
        Target target,
        Span span,
        Cut cut,
        LocalDate due,
        PersonId owner,
        Optional<Baseline> baseline,
        Figure endorsed,
        boolean mine,
        List<Standing> followUps,
        Optional<Standing> now) {
    public Goal {
        followUps = List.copyOf(followUps);
    }
}
