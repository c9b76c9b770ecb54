package io.kring.internal.goal;

import io.kring.error.Violation;
import io.kring.goal.GoalDraft;
import io.kring.metrics.Dimension;
import io.kring.metrics.Measuring;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the draft of a goal has to keep to beside its texts. */
final class DraftRules {
    private static final int LONGEST_YEARS = 5;

    private DraftRules() {}

    static List<Violation> violations(GoalDraft draft, LocalDate today, Measuring measuring) {
        List<Violation> found = new ArrayList<>();
        if (draft.cut().dimension() != Dimension.EVERYBODY
                && !measuring.cuts().contains(draft.cut().dimension())) {
            found.add(new Violation("cut", "cut.undeclared", "figures are cut by what the host has declared alone"));
        }
        if (!draft.due().isAfter(today) || draft.due().isAfter(today.plusYears(LONGEST_YEARS))) {
            found.add(new Violation("due", "goal.due", "a goal is due after today, at most five years ahead"));
        }
        if (!fits(draft.followUps(), today, draft.due())) {
            found.add(new Violation(
                    "followUps", "goal.follow-ups", "follow-ups are at most 12 days in order, before the goal is due"));
        }
        return found;
    }

    private static boolean fits(List<LocalDate> days, LocalDate today, LocalDate due) {
        LocalDate before = today;
        for (LocalDate day : days) {
            if (!day.isAfter(before) || !day.isBefore(due)) {
                return false;
            }
            before = day;
        }
        return days.size() <= GoalDraft.MOST_FOLLOW_UPS;
    }
}
