package io.kring.spi;

import io.kring.event.DomainEvent;
import io.kring.spi.row.StuckRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;

/** The event log and the places of its subscribers. Called in transactions of its own only. */
public interface Journal {
    /**
     * Gives positions to committed events that have none, in the order of their ids, from a counter row locked until
     * the transaction ends.
     *
     * @return how many
     */
    int sequence(int most);

    /**
     * Takes or keeps the right to deliver to a subscriber until a moment; makes its row, at the end of the log, when
     * it is new.
     *
     * @param node  name of the node for subscribers on each node; empty for shared ones
     * @param owner a token of who asks
     * @return its place; empty while another owner holds it
     */
    OptionalLong lease(String subscriber, String node, String owner, Instant now, Instant until);

    /** Events with a position above this, in order. */
    List<DomainEvent> after(long position, int most);

    /** What is stuck for a subscriber and not parked, by position. */
    List<StuckRow> stuck(String subscriber, String node, int most);

    /**
     * Keeps a new place and what became of stuck events; nothing when the owner has lost the lease.
     *
     * @param put     rows to be written or replaced
     * @param removed ids of events that are stuck no more
     * @return whether it was kept
     */
    boolean save(
            String subscriber,
            String node,
            String owner,
            long position,
            Collection<StuckRow> put,
            Collection<Long> removed);

    /** Parked rows of all subscribers, the oldest first. */
    List<StuckRow> parked(int most);

    /** Makes a parked event ready for another try; false when it is not parked. */
    boolean retry(String subscriber, long eventId, Instant now);

    /** Events after the subscriber's place, and those without a position yet, and stuck ones, counted up to a number. */
    long lag(String subscriber, String node, long most);

    void forget(String subscriber);
}
