package io.kring.persistence.jpa.internal.log;

import io.kring.spi.row.StuckRow;
import java.util.Collection;

/** What databases do differently for the event log and for due work. */
public interface LogSql {
    /** Before anything is locked: the server is to end this transaction ten seconds after its node stalls. */
    void limitTransaction();

    /** Gives positions from the first one on to this many events without one, by id. */
    int place(long first, int most);

    /** The row is made, or the turn is taken or kept; nothing while another owner has it. */
    void turn(TurnWish wish);

    /** Writes or replaces rows of a subscriber whose row is locked. */
    void putStuck(String subscriber, String node, Collection<StuckRow> rows);

    /** Folds deltas of up to this many targets and counters. */
    int fold(int most);

    /** Takes off pins that have ended, and counts them out of their communities. */
    int unpin(long now, int most);

    /** {@code delete from {table} where key in (the first rows that the condition finds)}. */
    int forget(String table, String key, String condition, long before, int most);

    /** Makes the rows of all numbers of nodes that are missing, as numbers under which ids were made until then. */
    void restoreNumbers(int last, long used);

    /** A wish to deliver, also in place of an owner whose turn was not kept since. */
    record TurnWish(String subscriber, String node, String owner, long now, String silent, long kept) {}
}
