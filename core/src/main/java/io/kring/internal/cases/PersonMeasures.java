package io.kring.internal.cases;

import io.kring.cases.Cases;
import io.kring.cases.DecisionDraft;
import io.kring.cases.Measure;
import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import io.kring.internal.Moments;
import io.kring.internal.command.Call;
import io.kring.person.PersonId;
import io.kring.person.PlatformRole;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.PersonMeasureRow;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Measures on the author of what a case is about: whether they may be taken, and what is written for them. */
final class PersonMeasures {
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);
    private static final Duration LONGEST_INTERVAL = Duration.ofDays(1);

    private final Call call;
    private final CaseFacts facts;

    PersonMeasures(Call call, CaseFacts facts) {
        this.call = call;
        this.facts = facts;
    }

    /** Refuses an end or interval that makes no sense, and what is for the neutral pool alone. */
    void demand(DecisionDraft draft, Eligibility eligibility) {
        Measure measure = draft.measure().orElse(null);
        boolean onPerson = measure != null && measure.isOnPerson();
        Instant until = Moments.kept("until", draft.until().orElse(null));
        Moments.demandAhead("until", until, call.now());
        if (onPerson != (until != null)
                || (until != null && until.isAfter(call.now().plus(Cases.LONGEST)))) {
            throw new InvalidInput(new Violation(
                    "measure", "measure.until", "a measure on a person ends within 180 days, and others have no end"));
        }
        Duration every = draft.every().orElse(null);
        boolean fits =
                every != null && every.compareTo(SHORTEST_INTERVAL) >= 0 && every.compareTo(LONGEST_INTERVAL) <= 0;
        if (measure == Measure.SLOW_MODE ? !fits : every != null) {
            throw new InvalidInput(new Violation(
                    "measure",
                    "measure.every",
                    "the interval of a slow mode is a second to a day, and others have none"));
        }
        if (onPerson) {
            demandStanding(eligibility);
        }
    }

    private void demandStanding(Eligibility eligibility) {
        PersonId author = facts.author();
        if (author == null || facts.row().author() == null) {
            throw new InvalidInput(
                    new Violation("measure", "measure.nobody", "whoever wrote this is not known any more"));
        }
        if (!call.actor().has(PlatformRole.NEUTRAL_POOL) && eligibility.isForThePool(author)) {
            throw new InvalidInput(new Violation(
                    "measure", "measure.pool", "a measure on this person is for the neutral pool; hand the case over"));
        }
    }

    /** What a decision means for the author; a proposal before it is dropped. */
    ChangeSet decided(DecisionDraft draft, @Nullable String ruleTitle) {
        Measure measure = draft.measure().orElse(null);
        if (measure == null || !measure.isOnPerson()) {
            return facts.measure() == null ? ChangeSet.of() : lifted(draft.reason());
        }
        CaseRow row = facts.row();
        boolean proposed = measure == Measure.SUSPEND;
        return put(new PersonMeasureRow(
                row.id(),
                row.round(),
                Objects.requireNonNull(row.author()),
                proposed ? null : Long.valueOf(row.community()),
                measure,
                proposed ? null : call.now(),
                Objects.requireNonNull(Moments.truncated(draft.until().orElseThrow())),
                draft.every().map(every -> every.truncatedTo(ChronoUnit.MICROS)).orElse(null),
                ruleTitle,
                null,
                null,
                null,
                null,
                null));
    }

    /** It begins; {@code time.past} where it would have ended meanwhile. */
    ChangeSet seconded() {
        PersonMeasureRow measure = Objects.requireNonNull(facts.measure());
        Moments.demandAhead("until", measure.until(), call.now());
        return put(measure.seconded(call.me().no(), call.now()));
    }

    ChangeSet lifted(String reason) {
        return put(Objects.requireNonNull(facts.measure()).lifted(call.me().no(), reason, call.now()));
    }

    private static ChangeSet put(PersonMeasureRow row) {
        return ChangeSet.of(new Change.PutPersonMeasure(row));
    }
}
