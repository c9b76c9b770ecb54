package io.kring.spi.command;

import io.kring.spi.change.ChangeSet;

/** The two halves of every command: what there is, and what changes. */
public interface CommandStore {
    /**
     * Loads what a command has to know, with the same single statement whether things are absent, forbidden or allowed
     * (a dialect that cannot lock and read at once takes one more). Makes the person rows that are missing.
     *
     * <p>Where the request asks for a lock, the person rows of actor and subject are locked until the transaction ends,
     * the lower number first. Everything else may be a moment old: {@link #apply} checks again.
     */
    Facts load(FactsRequest request);

    /**
     * Applies all of a change set, or nothing. False when something it expects is not so any more: the caller loads
     * again and decides anew. Never learns that from a violated constraint.
     */
    boolean apply(ChangeSet changes);
}
