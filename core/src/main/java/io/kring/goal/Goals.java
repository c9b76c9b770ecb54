package io.kring.goal;

import io.kring.id.GoalId;
import io.kring.person.Actor;
import java.util.List;

/** Goals of adoption: set by who speaks for the house, seen and endorsed by everybody (P22). */
public interface Goals {
    /** The most goals that stand at one time; one more gives {@link io.kring.error.InvalidInput} with {@code goals.most}. */
    int MOST = 50;

    /**
     * Sets a goal, and keeps what was measured until now as its baseline, unless the draft brings the host's own figure.
     * For the platform community manager and the administrator, as is all that the house says of itself. All that is wrong
     * with the draft comes at once as {@link io.kring.error.InvalidInput}.
     */
    GoalId set(Actor actor, GoalDraft draft);

    /** Takes a goal away; nothing where it is gone already. For who may set one. */
    void withdraw(Actor actor, GoalId goal);

    /** Stands behind a goal, or not any more. For everybody who is active; nobody is told who does. */
    void endorse(Actor actor, GoalId goal, boolean on);

    /** All goals, the one due first first. For everybody of the organisation. */
    List<Goal> all(Actor actor);
}
