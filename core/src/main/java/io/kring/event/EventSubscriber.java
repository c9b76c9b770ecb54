package io.kring.event;

import java.util.Set;

/**
 * Receives events at least once, in order within each conversation. Make it idempotent and reload what it needs. What
 * it throws is retried with back-off, while later events of that conversation wait; after the last try the event is
 * parked and the conversation goes on.
 */
public interface EventSubscriber {
    /** Stable name, at most 60 characters; it keeps the subscriber's place in the log. */
    String name();

    /** What it is for, in a few words, for the works council's sheet. */
    String purpose();

    /** Which types it wants; empty for all. Unknown types are skipped. */
    default Set<String> types() {
        return Set.of();
    }

    /** Whether one of the nodes receives, or each. */
    default Reach reach() {
        return Reach.SHARED;
    }

    /** Whether what it does leaves the house (mail, push, webhook): then it never receives quiet events. */
    default boolean leavesTheHouse() {
        return false;
    }

    void receive(DomainEvent event) throws Exception;

    /** Who receives. */
    enum Reach {
        /** One of the nodes. */
        SHARED,
        /** Every node, such as for an index on its own disk. */
        EACH_NODE
    }
}
