package io.kring.spi.search;

/** A folded hashtag, and one of the contributions that have it. */
public record IndexedTag(String tag, long id) {}
