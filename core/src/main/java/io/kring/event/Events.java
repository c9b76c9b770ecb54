package io.kring.event;

import java.util.List;

/** The log's upkeep, for the host's operators; holds no text and needs no actor. */
public interface Events {
    /** What is parked, the oldest first; at most {@code most}, 1 to 200. */
    List<ParkedEvent> parked(int most);

    /** Tries a parked event again with the next delivery; false when it is not parked. */
    boolean retry(String subscriber, long eventId);

    /** How many events a subscriber has still to receive, counted up to 10,000. */
    long lag(String subscriber);

    /** Forgets a subscriber that no longer exists, its place and what is parked for it. */
    void forget(String subscriber);
}
