package io.kring.cases;

import io.kring.id.RulesId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A decision on a case.
 *
 * @param measure empty where the reports are rejected
 * @param reason  told to the author where there is a measure; 1 to {@link io.kring.limit.Limit#REASON} characters
 * @param rule    the rule that was broken, of the house or the community, in force; else {@code rule.unknown}
 * @param until   when a measure on a person ends, at most {@link Cases#LONGEST} from now; none has no end
 * @param every   the interval of a slow mode, a second to a day
 */
public record DecisionDraft(
        Optional<Measure> measure,
        String reason,
        Optional<Citation> rule,
        Optional<Instant> until,
        Optional<Duration> every) {
    /** A rule by its version and its number there. */
    public record Citation(RulesId rules, int rule) {}

    /** A measure on the contribution. */
    public static DecisionDraft uphold(Measure measure, String reason) {
        return new DecisionDraft(Optional.of(measure), reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static DecisionDraft reject(String reason) {
        return new DecisionDraft(Optional.empty(), reason, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The author says one thing per interval in the community. */
    public static DecisionDraft slowMode(Duration every, Instant until, String reason) {
        return onPerson(Measure.SLOW_MODE, until, Optional.of(every), reason);
    }

    /** The author says nothing in the community. */
    public static DecisionDraft mute(Instant until, String reason) {
        return onPerson(Measure.MUTE, until, Optional.empty(), reason);
    }

    /** The author writes nothing anywhere, once a second person has confirmed it. */
    public static DecisionDraft suspend(Instant until, String reason) {
        return onPerson(Measure.SUSPEND, until, Optional.empty(), reason);
    }

    public DecisionDraft citing(RulesId rules, int number) {
        return new DecisionDraft(measure, reason, Optional.of(new Citation(rules, number)), until, every);
    }

    private static DecisionDraft onPerson(Measure measure, Instant until, Optional<Duration> every, String reason) {
        return new DecisionDraft(Optional.of(measure), reason, Optional.empty(), Optional.of(until), every);
    }
}
