package io.kring.house;

import io.kring.id.RulesId;
import io.kring.page.Page;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import java.util.Optional;

/**
 * What the house says of itself (P4), and house rules that are made together: proposed, talked about for a while,
 * enacted, and accepted by each for themselves (P21).
 *
 * <p>What the house says and its rules are read by everybody who has not left, by guests too, and by the anonymous actor
 * where the host lets them read what is open. The rules of a community are read by who may know of it; to all others
 * there is none: {@code community.not-found}, or {@code rules.not-found} where rules were named.
 *
 * <p>Who has accepted rules is nobody's business: there is no list and no number of them, and no event.
 */
public interface House {
    /** What the house says of itself; empty for who reads nothing of it. */
    default Optional<HouseWord> word(Actor actor) {
        return view(actor, RulesScope.house()).flatMap(HouseView::word);
    }

    /**
     * Says what the house says of itself from now on.
     *
     * @param version the version that was read; another one makes the outcome stale and changes nothing
     */
    HouseWordOutcome say(Actor actor, int version, HouseWordDraft word);

    /** The rules there are; empty where there is no such community for the actor. */
    Optional<HouseView> view(Actor actor, RulesScope scope);

    /**
     * The rules that are or were in force, the newest first.
     *
     * @return nothing where there is no such community for the actor
     */
    Page<RulesVersion> history(Actor actor, RulesScope scope, PageRequest page);

    /**
     * Puts a draft into consultation. One at a time in a scope.
     *
     * @return with the draft that is in consultation; {@code consultation.short} or {@code consultation.long} are the
     *     codes of violations of how long it lasts
     */
    ProposeOutcome propose(Actor actor, RulesScope scope, RulesDraft draft);

    /** The consultation is over: from now on these rules are in force, in place of those before. */
    RulesOutcome enact(Actor actor, RulesId rules);

    /** Takes a draft back; nobody sees it any more. */
    RulesOutcome withdraw(Actor actor, RulesId rules);

    /** The actor accepts the rules in force; those that replace them one day will be accepted anew. */
    RulesOutcome accept(Actor actor, RulesId rules);
}
