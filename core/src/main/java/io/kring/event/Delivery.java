package io.kring.event;

/**
 * What one round of delivery did.
 *
 * @param due       due work done: published later, grace ended, notices run out, counters folded
 * @param delivered events that a subscriber received
 * @param failed    events that a subscriber could not receive this time
 * @param more      whether there was more than fitted into the round
 */
public record Delivery(int due, int delivered, int failed, boolean more) {}
