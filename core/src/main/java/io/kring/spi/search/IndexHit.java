package io.kring.spi.search;

/**
 * Something that matches, and its place in the order.
 *
 * @param rank the score, or milliseconds since 1970, the largest first; equal ones by id, the largest first
 */
public record IndexHit(long id, double rank) {}
