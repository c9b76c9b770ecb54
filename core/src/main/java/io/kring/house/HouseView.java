package io.kring.house;

import io.kring.access.Action;
import java.util.Optional;
import java.util.Set;

/**
 * The rules of the house or of a community as this actor may see them.
 *
 * @param word           what the house says of itself; empty in a community
 * @param inForce        the rules that hold now
 * @param inConsultation the draft that people are asked about
 * @param accepted       whether this actor has accepted the rules in force; nobody sees who else has
 * @param allowed        what the actor may do here now
 */
public record HouseView(
        RulesScope scope,
        Optional<HouseWord> word,
        Optional<RulesVersion> inForce,
        Optional<RulesVersion> inConsultation,
        boolean accepted,
        Set<Action> allowed) {
    public HouseView {
        allowed = Set.copyOf(allowed);
    }
}
