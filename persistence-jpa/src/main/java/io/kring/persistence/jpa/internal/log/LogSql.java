package io.kring.persistence.jpa.internal.log;

import io.kring.spi.row.StuckRow;
import java.util.Collection;

/** What databases do differently for the event log and for due work. */
public interface LogSql {
    /** Before the counter row is locked: the server is to end a transaction that stalls. */
    void limitTransaction();

    /** Gives positions from the first one on to this many events without one, by id. */
    int place(long first, int most);

    /** The row is made, or its lease is taken or kept; nothing while another owner holds it. */
    void lease(Lease lease);

    /** Writes or replaces rows of a subscriber whose row is locked. */
    void putStuck(String subscriber, String node, Collection<StuckRow> rows);

    /** Folds deltas of up to this many targets and counters. */
    int fold(int most);

    /** Takes off pins that have ended, and counts them out of their communities. */
    int unpin(long now, int most);

    /** {@code delete from {table} where key in (the first rows that the condition finds)}. */
    int forget(String table, String key, String condition, long before, int most);

    /** A wish to deliver. */
    record Lease(String subscriber, String node, String owner, long now, long until) {}
}
