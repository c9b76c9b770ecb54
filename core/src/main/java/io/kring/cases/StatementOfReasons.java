package io.kring.cases;

import io.kring.id.CaseId;
import io.kring.id.Target;
import java.time.Instant;
import java.util.Optional;

/**
 * What a person is told about a measure on what they wrote.
 *
 * @param term        of a measure on a person
 * @param automated   whether no person decided
 * @param appealUntil until when they may appeal
 * @param state       {@code UPHELD}, {@code APPEALED}, {@code CONFIRMED} or {@code REVERSED}
 * @param appeal      what they said against it
 * @param answer      to their appeal
 */
public record StatementOfReasons(
        CaseId id,
        Target contribution,
        Measure measure,
        Optional<Term> term,
        String reason,
        Optional<CitedRule> rule,
        Instant at,
        boolean automated,
        Instant appealUntil,
        CaseState state,
        Optional<String> appeal,
        Optional<String> answer) {}
