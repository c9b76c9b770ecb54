package io.kring.spi.audit;

import io.kring.person.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit trail as it is kept.
 *
 * @param link     its place; null before it has one
 * @param seal     salted digest of the personal fields
 * @param personal null where they were erased
 */
public record AuditEntry(
        long id,
        @Nullable ChainLink link,
        Instant at,
        String action,
        String subject,
        String seal,
        @Nullable Personal personal) {
    /**
     * What is apart and erasable.
     *
     * @param by     number of who did it
     * @param byId   the same person as the host names them
     * @param about  number of the person it was done to
     */
    public record Personal(
            String salt,
            @Nullable Long by,
            @Nullable PersonId byId,
            @Nullable Long about,
            @Nullable PersonId aboutId,
            @Nullable String words) {}
}
