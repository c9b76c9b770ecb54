package io.kring.audit;

import io.kring.person.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the audit trail.
 *
 * @param position in the chain; grows by one
 * @param by       who did it; empty where nobody did, or where that was erased
 * @param about    to whom; the same
 * @param action   what was done, such as {@code moderation.remove}
 * @param subject  text of the id it was done on
 * @param words    the reason a person gave
 * @param erased   whether the personal fields (by, about, words) were erased
 * @param digest   of the chain up to and with this line
 */
public record AuditLine(
        long position,
        Instant at,
        Optional<PersonId> by,
        Optional<PersonId> about,
        String action,
        String subject,
        Optional<String> words,
        boolean erased,
        String digest) {}
