package io.kring.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Numbers of nodes, which make ids unique together with the time. A number is leased for a span of time, and no span of
 * a number is given out twice: for each number the storage keeps until when ids under it may have been made, which only
 * grows while it is leased, and whoever takes the number begins there at the earliest. So no id depends on clocks that
 * agree. Called in transactions of its own only.
 */
public interface NodeStore {
    /** The highest number; the lowest is 0. */
    int LAST = FeedPosition.IMPORTED_NODE - 1;

    /** How long after its end nobody else takes a lease that was not given back: twice five minutes of wrong clocks. */
    Duration MARGIN = Duration.ofMinutes(10);

    /** Numbers whose ids run further ahead of the clock than this are left alone. */
    Duration FURTHEST = Duration.ofHours(1);

    /**
     * Takes a number that nobody holds: one at random of those under which no id was made later than {@code now}, else
     * the one whose ids are the least ahead.
     *
     * @param owner  a token of who asks
     * @param now    their time
     * @param length how long ids may be made
     * @return the lease, from {@code now} or from where the one before ended; empty when there is no number
     */
    Optional<Lease> take(String owner, Instant now, Duration length);

    /** Lets the owner go on under its number until a later moment; false when the number is not theirs any more. */
    boolean keep(int number, String owner, Instant until);

    /**
     * Gives a number back; nothing when it is not theirs any more.
     *
     * @param used until when ids were made under it
     */
    void giveBack(int number, String owner, Instant used);

    /**
     * A number and the span in which its holder may make ids.
     *
     * @param from  inclusive
     * @param until exclusive
     */
    record Lease(int number, Instant from, Instant until) {}
}
