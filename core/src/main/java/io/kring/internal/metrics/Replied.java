package io.kring.internal.metrics;

import java.time.Instant;

/**
 * A comment, as metrics see it.
 *
 * @param to     who wrote what it replies to, or {@link Started#NOBODY}
 * @param answer whether it answers the question, and is no reply within the talk about it
 */
record Replied(long post, int author, int to, Instant at, boolean answer) {}
