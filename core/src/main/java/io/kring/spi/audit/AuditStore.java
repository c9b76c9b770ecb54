package io.kring.spi.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The audit trail. Its lines are written by {@link io.kring.spi.change.Change.Audit} and get their places here. */
public interface AuditStore {
    /** How long lines stay. */
    Duration RETENTION = Duration.ofDays(730);

    /** Lines without a place, by id; the trail is locked until the transaction ends where there are any. */
    List<AuditEntry> unchained(int most);

    /** The last link of the chain; {@link ChainLink#NONE} where there never was a line. */
    ChainLink end();

    /** The last link that was forgotten, after which the chain begins; {@link ChainLink#NONE} where none was. */
    ChainLink start();

    /** Gives lines their places. */
    void chain(List<ChainLink> links);

    /** Lines that have a place after this one, in order. */
    List<AuditEntry> read(long after, int limit);

    /**
     * Forgets the oldest lines, with their personal fields, as far as they were written before this moment; only from the
     * beginning of the chain on, so that it still holds. @return how many
     */
    int forget(Instant before, int most);
}
