package io.kring.internal.metrics;

/**
 * Whether a group talks with others or at them (P7).
 *
 * @param replies  replies that it gave, against posts that it started
 * @param answered its posts under which the author replies, against those under which somebody else did
 * @param shared   its posts on which two people or more wrote, against all of them
 */
record Dialogue(Ratio replies, Ratio answered, Ratio shared) {}
