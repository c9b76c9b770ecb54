package io.kring.cases;

import io.kring.id.CaseId;
import io.kring.id.CommunityId;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import java.time.Duration;

/**
 * Deciding on what was reported. A case is decided by moderators and managers of the community; by the neutral pool where
 * it was handed over, or waits longer than {@link #OVERDUE}. Never by the author, a reporter, a line manager of either at
 * any level, or whom the host's {@link Conflicts} name: for them there is no such case, whatever the ground, so that nobody
 * learns who reported from being kept out. Each act, opening included, leaves a line in the audit trail.
 *
 * <p>Commands expect the version that was read; another one gives {@code case.stale}.
 */
public interface Cases {
    /** How long a case waits before the neutral pool may decide it too. */
    Duration OVERDUE = Duration.ofDays(2);

    /** How long after a decision it can be appealed. */
    Duration APPEAL = Duration.ofDays(30);

    /** How long a claim lasts. */
    Duration CLAIM = Duration.ofDays(1);

    /** How far ahead a measure on a person may end. */
    Duration LONGEST = Duration.ofDays(180);

    /** What waits in a community and the actor may decide, the longest wait first. */
    Page<CaseCard> queue(Actor actor, CommunityId community, PageRequest page);

    /** What waits for the neutral pool and the actor, who is in it, may decide; the longest wait first. */
    Page<CaseCard> pool(Actor actor, PageRequest page);

    /** Opens a case that the actor may decide, or might when it waits again. */
    CaseView open(Actor actor, CaseId id);

    /** Takes it on: nobody else decides it until the claim ends. */
    void claim(Actor actor, CaseId id, int version);

    void unclaim(Actor actor, CaseId id, int version);

    /** Hands it to the neutral pool. */
    void escalate(Actor actor, CaseId id, int version);

    /**
     * Decides; a measure takes effect at once, on what is visible. A suspension is proposed only, and hands the case to the
     * neutral pool, for it reaches beyond the community.
     *
     * <p>Only the neutral pool decides on measures on people of whom the directory names no manager, because nobody knows
     * then who is kept out, and on members of the works council: {@code measure.pool}. An end that is past gives
     * {@code time.past}; one that is missing or too far {@code measure.until}, an interval {@code measure.every}.
     */
    void decide(Actor actor, CaseId id, int version, DecisionDraft decision);

    /** Confirms a proposed suspension, which begins now; for another person than who proposed it. */
    void second(Actor actor, CaseId id, int version);

    /** Ends a measure on a person early. */
    void lift(Actor actor, CaseId id, int version, String reason);

    /** What the actor is told about measures on what they wrote, the newest first. */
    Page<StatementOfReasons> statements(Actor actor, PageRequest page);

    /**
     * Asks for another look at a measure on what the actor wrote. Once: {@code appeal.twice}; within {@link #APPEAL}:
     * {@code appeal.late}.
     */
    void appeal(Actor actor, CaseId id, String why);

    /** Decides on an appeal: the measure stands. */
    void confirm(Actor actor, CaseId id, int version, String reason);

    /** Decides on an appeal: the measure is taken back, as if it had not been. */
    void reverse(Actor actor, CaseId id, int version, String reason);
}
