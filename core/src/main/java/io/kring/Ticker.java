package io.kring;

/** Delivery at a regular pace on the host's scheduler, until it is closed. */
public interface Ticker extends AutoCloseable {
    /** Stops it; waits for a round that is under way, at most ten seconds. */
    @Override
    void close();
}
