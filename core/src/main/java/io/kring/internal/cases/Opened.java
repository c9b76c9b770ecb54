package io.kring.internal.cases;

import io.kring.access.Action;
import io.kring.access.Role;
import io.kring.cases.CaseAction;
import io.kring.cases.CaseState;
import io.kring.cases.Cases;
import io.kring.error.Conflict;
import io.kring.error.NotAllowed;
import io.kring.error.NotFound;
import io.kring.internal.command.Call;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.PersonMeasureRow;
import io.kring.spi.command.TargetFacts;
import io.kring.spi.row.CommunityFacts;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** A case before somebody who may decide on it, with what they may do. */
record Opened(Call call, CaseFacts facts, boolean pool) {
    /** Refuses as absent who has no standing, and who is too close, alike. */
    static Opened by(Call call, Eligibility eligibility) {
        CaseFacts facts = call.facts().cases();
        if (facts == null || call.me().status() != PersonStatus.ACTIVE) {
            throw new NotFound("case");
        }
        boolean moderates = moderates(call, facts);
        boolean pool = !moderates && isInPool(call, facts.row());
        if ((!moderates && !pool) || !eligibility.isEligible(call.myId(), facts)) {
            throw new NotFound("case");
        }
        return new Opened(call, facts, pool);
    }

    private static boolean moderates(Call call, CaseFacts facts) {
        CommunityFacts community = call.facts().community();
        TargetFacts target = call.facts().target();
        return community != null
                && target != null
                && !facts.row().escalated()
                && Role.moderates(community.role())
                && call.sees(community)
                && call.allows(
                        Action.REMOVE_CONTENT,
                        community,
                        call.isOwn(target),
                        target.row().kind());
    }

    private static boolean isInPool(Call call, CaseRow row) {
        boolean overdue =
                row.state().isWaiting() && row.since().isBefore(call.now().minus(Cases.OVERDUE));
        return call.actor().has(PlatformRole.NEUTRAL_POOL) && (row.escalated() || overdue);
    }

    Set<CaseAction> allowed() {
        CaseRow row = facts.row();
        EnumSet<CaseAction> allowed = EnumSet.noneOf(CaseAction.class);
        if (row.state() == CaseState.APPEALED) {
            if (!hasDecided(call.myId(), facts)) {
                allowed.add(CaseAction.REVIEW);
            }
        } else if (row.state() == CaseState.PROPOSED) {
            allowed.add(CaseAction.DECIDE);
            if (!hasDecided(call.myId(), facts)) {
                allowed.add(CaseAction.SECOND);
            }
        } else if (row.state().isWaiting() && (!isClaimed() || isMine())) {
            allowed.addAll(Set.of(isMine() ? CaseAction.UNCLAIM : CaseAction.CLAIM, CaseAction.DECIDE));
        }
        if (!allowed.isEmpty() && !row.escalated()) {
            allowed.add(CaseAction.ESCALATE);
        }
        if (!row.state().isWaiting() && measures()) {
            allowed.add(CaseAction.LIFT);
        }
        return allowed;
    }

    /** Whether this person decided, or confirmed the decision. */
    static boolean hasDecided(PersonId person, CaseFacts facts) {
        return person.equals(facts.decider()) || person.equals(facts.seconder());
    }

    private boolean measures() {
        PersonMeasureRow measure = facts.measure();
        return measure != null && measure.isInForce(call.now());
    }

    /** Refuses what was decided on another version, and what cannot be done now. */
    Opened expecting(CaseAction action, int version) {
        if (facts.row().version() != version) {
            throw new Conflict("case.stale", "others did something with this case meanwhile; open it again");
        }
        if (!allowed().contains(action)) {
            throw new NotAllowed(action.name());
        }
        return this;
    }

    private boolean isClaimed() {
        Instant at = facts.row().claimedAt();
        return at != null && at.plus(Cases.CLAIM).isAfter(call.now());
    }

    private boolean isMine() {
        return isClaimed() && call.myId().equals(facts.claimer());
    }
}
