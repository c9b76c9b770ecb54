package io.kring.spi;

import io.kring.event.DomainEvent;
import io.kring.spi.row.StuckRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * Takes or keeps the turn to deliver to a subscriber; makes its row, at the end of the log, when it is new. Nothing
     * is compared with a clock: who waits watches whether the turn is still kept, and says so when it is not.
     *
     * @param node   name of the node for subscribers on each node; empty for shared ones
     * @param owner  a token of who asks
     * @param silent a turn of another owner that was not kept for long; theirs no more if it has not been kept since
     * @return the turn as it is now; not the owner's own while another one has it
     */
    Turn turn(String subscriber, String node, String owner, Instant now, @Nullable Turn silent);

    /** Gives the turn to whoever asks next, if it is the owner's. */
    void release(String subscriber, String node, String owner);

    /** The last position that was given; 0 before the first. */
    long last();

    /** Events with a position above this, in order. */
    List<DomainEvent> after(long position, int most);

    /** What is stuck for a subscriber and not parked, by position. */
    List<StuckRow> stuck(String subscriber, String node, int most);

    /**
     * Keeps a new place and what became of stuck events; nothing when the turn is another owner's.
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

    /**
     * Whose turn it is to deliver to a subscriber.
     *
     * @param position up to where it has received
     * @param owner    who delivers; empty for nobody
     * @param kept     grows whenever the owner keeps it
     */
    record Turn(long position, String owner, long kept) {}
}
