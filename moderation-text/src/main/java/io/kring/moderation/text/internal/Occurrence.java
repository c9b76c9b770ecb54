package io.kring.moderation.text.internal;

/**
 * Where a text has an entry, disguised or not.
 *
 * @param start UTF-16 offset into the text
 * @param end   exclusive
 */
public record Occurrence<E>(int start, int end, E entry) {}
