package io.kring.goal;

import io.kring.limit.Limit;
import io.kring.limit.PlainText;
import io.kring.metrics.Cut;
import io.kring.metrics.Span;
import io.kring.metrics.Target;
import io.kring.person.PersonId;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal to be set: that this share of a part of the population, in one window, took a step until a day.
 *
 * @param title     the goal in words
 * @param span      how long the windows are in which people are counted
 * @param cut       of whom: everybody, or a part by what the host declares; there are no free filters
 * @param due       after today and at most five years ahead
 * @param owner     who sees to it
 * @param baseline  the host's own figure from before; null to take what is measured
 * @param followUps days on which it is looked at again, at most 12, in their order, after today and before it is due
 */
public record GoalDraft(
        @PlainText(limit = Limit.TITLE, required = true) String title,
        Target target,
        Span span,
        Cut cut,
        LocalDate due,
        PersonId owner,
        Baseline.@Valid @Nullable HostsOwn baseline,
        List<LocalDate> followUps) {
    /** The most days on which a goal is looked at again. */
    public static final int MOST_FOLLOW_UPS = 12;

    public GoalDraft {
        followUps = List.copyOf(followUps);
    }

    /** A goal for everybody, in windows of four weeks. */
    public static GoalDraft of(String title, Target target, LocalDate due, PersonId owner) {
        return new GoalDraft(title, target, Span.FOUR_WEEKS, Cut.everybody(), due, owner, null, List.of());
    }

    public GoalDraft in(Span length) {
        return new GoalDraft(title, target, length, cut, due, owner, baseline, followUps);
    }

    public GoalDraft about(Cut part) {
        return new GoalDraft(title, target, span, part, due, owner, baseline, followUps);
    }

    public GoalDraft from(Baseline.HostsOwn before) {
        return new GoalDraft(title, target, span, cut, due, owner, before, followUps);
    }

    /** Looked at again on this day as well. */
    public GoalDraft followedUp(LocalDate day) {
        List<LocalDate> all = new ArrayList<>(followUps);
        all.add(day);
        return new GoalDraft(title, target, span, cut, due, owner, baseline, all);
    }
}
