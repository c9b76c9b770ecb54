package io.kring.report;

import io.kring.id.Target;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;

/**
 * Reporting. Who reported stands in the report alone: no event, no line of the audit trail and no list names them, and who
 * decides is not told.
 */
public interface Reports {
    /**
     * Reports a post or comment that the actor finds and that is visible. It joins the case that waits on it, or begins a
     * round with fresh weight; a second report by the same person in a round changes nothing and answers the same.
     *
     * <p>One's own contribution gives {@code report.own}.
     */
    void report(Actor actor, Target contribution, ReportDraft draft);

    /** What came of one's own reports, the newest first. */
    Page<ReportOutcome> mine(Actor actor, PageRequest page);
}
