package io.kring.spi.row;

import io.kring.event.DomainEvent;
import java.time.Instant;

/**
 * An event that a subscriber could not receive yet, or that waits behind one.
 *
 * @param attempts how often it was tried; 0 for one that waits behind another of its conversation
 * @param nextTry  not before this
 * @param error    class name of what was thrown last; empty for one that waits
 */
public record StuckRow(
        String subscriber, DomainEvent event, int attempts, Instant nextTry, boolean parked, String error) {}
