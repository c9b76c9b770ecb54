package io.kring.spi.change;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit trail.
 *
 * @param by      number of who did it
 * @param about   number of the person it was done to, where there is one
 * @param subject text of the id it was done on
 * @param words   the reason a person gave; personal, and erased apart from the rest
 */
public record AuditRow(
        Instant at,
        @Nullable Long by,
        @Nullable Long about,
        String action,
        String subject,
        @Nullable String words) {}
