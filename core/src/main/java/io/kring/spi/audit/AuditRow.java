package io.kring.spi.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit trail.
 *
 * @param by      number of who did it
 * @param about   number of the person it was done to, where there is one
 * @param subject text of the id it was done on
 * @param words   the reason a person gave; personal, and erased apart from the rest
 * @param salt    of the seal; goes where the personal fields go
 * @param seal    salted digest of the personal fields: by, about, words
 */
public record AuditRow(
        Instant at,
        @Nullable Long by,
        @Nullable Long about,
        String action,
        String subject,
        @Nullable String words,
        String salt,
        String seal) {}
