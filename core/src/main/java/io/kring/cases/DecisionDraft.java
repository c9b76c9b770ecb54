package io.kring.cases;

import io.kring.id.RulesId;
import java.util.Optional;

/**
 * A decision on a case.
 *
 * @param measure empty where the reports are rejected
 * @param reason  told to the author where there is a measure; 1 to {@link io.kring.limit.Limit#REASON} characters
 * @param rule    the rule that was broken, of the house or the community, in force; else {@code rule.unknown}
 */
public record DecisionDraft(Optional<Measure> measure, String reason, Optional<Citation> rule) {
    /** A rule by its version and its number there. */
    public record Citation(RulesId rules, int rule) {}

    public static DecisionDraft uphold(Measure measure, String reason) {
        return new DecisionDraft(Optional.of(measure), reason, Optional.empty());
    }

    public static DecisionDraft reject(String reason) {
        return new DecisionDraft(Optional.empty(), reason, Optional.empty());
    }

    public DecisionDraft citing(RulesId rules, int number) {
        return new DecisionDraft(measure, reason, Optional.of(new Citation(rules, number)));
    }
}
