package io.kring.spi.search;

/** What an index holds of something: its id, and the fingerprint of its document. */
public record IndexedPrint(long id, long print) {}
