package io.kring.internal.event;

import io.kring.event.DomainEvent;
import io.kring.spi.row.StuckRow;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is stuck for one subscriber, by conversation in order, and what became of it in this round. */
final class Backlog {
    private final Map<String, Deque<StuckRow>> waiting = new LinkedHashMap<>();
    private final Map<Long, StuckRow> put = new LinkedHashMap<>();
    private final List<Long> removed = new ArrayList<>();

    Backlog(Collection<StuckRow> stuck) {
        stuck.forEach(row -> queue(row.event().conversation()).add(row));
    }

    /** Conversations in which something waits. */
    List<String> conversations() {
        return List.copyOf(waiting.keySet());
    }

    /** The first that waits in a conversation; null when none does. */
    @Nullable
    StuckRow head(String conversation) {
        Deque<StuckRow> rows = waiting.get(conversation);
        return rows == null ? null : rows.peek();
    }

    boolean holds(DomainEvent event) {
        return head(event.conversation()) != null;
    }

    /** The head was received: the next one may come. */
    void received(StuckRow head) {
        drop(head);
        put.remove(head.event().id());
        removed.add(head.event().id());
    }

    /** The head was tried again in vain: it stays the head, or is parked and lets the next one come. */
    void failed(StuckRow row) {
        drop(row);
        put.put(row.event().id(), row);
        if (!row.parked()) {
            queue(row.event().conversation()).addFirst(row);
        }
    }

    /** An event goes behind those that wait in its conversation, or failed the first time. */
    void add(StuckRow row) {
        put.put(row.event().id(), row);
        if (!row.parked()) {
            queue(row.event().conversation()).add(row);
        }
    }

    Collection<StuckRow> put() {
        return put.values();
    }

    Collection<Long> removed() {
        return removed;
    }

    private void drop(StuckRow row) {
        String conversation = row.event().conversation();
        Deque<StuckRow> rows = queue(conversation);
        rows.poll();
        if (rows.isEmpty()) {
            waiting.remove(conversation);
        }
    }

    private Deque<StuckRow> queue(String conversation) {
        return waiting.computeIfAbsent(conversation, c -> new ArrayDeque<>());
    }
}
