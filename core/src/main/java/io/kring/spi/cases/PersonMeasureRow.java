package io.kring.spi.cases;

import io.kring.cases.Measure;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A measure on a person; at most one of each round of a case. It ends by the clock: nothing is written then.
 *
 * @param community where it holds; null for all of Kring
 * @param from      null while it is proposed: it does not hold then
 * @param every     the interval of a slow mode
 * @param ruleTitle the rule that was cited
 * @param seconder  who confirmed it
 * @param lifted    when it was lifted, reversed, or replaced as a proposal
 * @param last      when they last said something under a slow mode
 */
public record PersonMeasureRow(
        long caseId,
        int round,
        long person,
        @Nullable Long community,
        Measure kind,
        @Nullable Instant from,
        Instant until,
        @Nullable Duration every,
        @Nullable String ruleTitle,
        @Nullable Long seconder,
        @Nullable Instant lifted,
        @Nullable Long liftedBy,
        @Nullable String liftReason,
        @Nullable Instant last) {
    public boolean isInForce(Instant now) {
        return from != null && lifted == null && until.isAfter(now);
    }

    public PersonMeasureRow seconded(long by, Instant at) {
        return with(at, by, lifted, liftedBy, liftReason);
    }

    /** Holds no more; stays as it is where that is so already. */
    public PersonMeasureRow lifted(long by, String why, Instant at) {
        return lifted == null ? with(from, seconder, at, by, why) : this;
    }

    /** They said something. */
    public PersonMeasureRow took(Instant at) {
        return new PersonMeasureRow(
                caseId,
                round,
                person,
                community,
                kind,
                from,
                until,
                every,
                ruleTitle,
                seconder,
                lifted,
                liftedBy,
                liftReason,
                at);
    }

    private PersonMeasureRow with(
            @Nullable Instant begins,
            @Nullable Long second,
            @Nullable Instant ended,
            @Nullable Long by,
            @Nullable String why) {
        return new PersonMeasureRow(
                caseId, round, person, community, kind, begins, until, every, ruleTitle, second, ended, by, why, last);
    }
}
