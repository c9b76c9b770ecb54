package io.kring.spi.search;

import java.util.List;
import java.util.Set;

/**
 * What an index takes in and out at once. First what is said in {@code conversations} goes, then what is {@code out}, then
 * {@code put} is taken in, each in place of the document with its id.
 *
 * @param reached up to where in the event log this makes the index whole
 */
public record IndexChange(List<IndexDocument> put, Set<Long> out, Set<Long> conversations, LogPosition reached) {
    public IndexChange {
        put = List.copyOf(put);
        out = Set.copyOf(out);
        conversations = Set.copyOf(conversations);
    }

    /** Whether nothing but the position is another one. */
    public boolean isEmpty() {
        return put.isEmpty() && out.isEmpty() && conversations.isEmpty();
    }
}
