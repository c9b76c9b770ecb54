package io.kring.event;

/**
 * An event that a subscriber could not receive after all tries.
 *
 * @param attempts how often it was tried
 * @param error    class of what it threw last; no message, which might hold a text
 */
public record ParkedEvent(String subscriber, DomainEvent event, int attempts, String error) {}
