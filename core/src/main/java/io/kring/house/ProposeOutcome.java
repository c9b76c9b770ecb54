package io.kring.house;

import io.kring.id.RulesId;

/**
 * What came of proposing rules.
 *
 * @param kind whether they are in consultation now, or others were before them
 * @param id   of the rules that are in consultation
 */
public record ProposeOutcome(Kind kind, RulesId id) {
    /** What happened. */
    public enum Kind {
        PROPOSED,
        /** Another draft of this scope is in consultation; enact or withdraw it first. Nothing was done. */
        ALREADY_IN_CONSULTATION
    }
}
