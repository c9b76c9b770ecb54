package io.kring.spi.cases;

import io.kring.cases.CaseState;
import io.kring.cases.Measure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision in a round of a case, with the appeal against it.
 *
 * @param measure    null where the reports were rejected
 * @param applied    whether the measure changed anything: what was out of sight already stays so when it is reversed
 * @param rules      version of the rules of which one is cited
 * @param by         who decided
 * @param appeal     what the author says against it
 * @param answer     to the appeal
 * @param answeredBy who decided on the appeal
 * @param reversed   whether the appeal was granted
 */
public record DecisionRow(
        long caseId,
        int round,
        @Nullable Measure measure,
        boolean applied,
        @Nullable Long rules,
        @Nullable Integer rule,
        @Nullable String ruleTitle,
        String reason,
        long by,
        Instant at,
        @Nullable String appeal,
        @Nullable Instant appealedAt,
        @Nullable String answer,
        @Nullable Long answeredBy,
        @Nullable Instant answeredAt,
        boolean reversed) {
    public DecisionRow appealed(String why, Instant when) {
        return with(why, when, null, null, null, false);
    }

    public DecisionRow answered(String words, long who, Instant when, boolean reverses) {
        return with(appeal, appealedAt, words, who, when, reverses);
    }

    /** A measure on a person is in force from this moment on, from which the time to appeal runs too. */
    public DecisionRow begun(Instant when) {
        return new DecisionRow(
                caseId,
                round,
                measure,
                true,
                rules,
                rule,
                ruleTitle,
                reason,
                by,
                when,
                appeal,
                appealedAt,
                answer,
                answeredBy,
                answeredAt,
                reversed);
    }

    /** Where a case with this decision stands. A measure on a person always changes something, from when it begins. */
    public CaseState state() {
        if (measure == null) {
            return CaseState.REJECTED;
        }
        if (measure.isOnPerson() && !applied) {
            return CaseState.PROPOSED;
        }
        if (answer != null) {
            return reversed ? CaseState.REVERSED : CaseState.CONFIRMED;
        }
        return appeal == null ? CaseState.UPHELD : CaseState.APPEALED;
    }

    private DecisionRow with(
            @Nullable String why,
            @Nullable Instant whyAt,
            @Nullable String words,
            @Nullable Long who,
            @Nullable Instant wordsAt,
            boolean reverses) {
        return new DecisionRow(
                caseId, round, measure, applied, rules, rule, ruleTitle, reason, by, at, why, whyAt, words, who,
                wordsAt, reverses);
    }
}
