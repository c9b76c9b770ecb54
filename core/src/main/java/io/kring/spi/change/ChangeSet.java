package io.kring.spi.change;

import java.util.ArrayList;
import java.util.List;

/** All that a command writes, with its events. Immutable. */
public record ChangeSet(List<Change> changes, List<NewEvent> events) {
    public ChangeSet {
        changes = List.copyOf(changes);
        events = List.copyOf(events);
    }

    public static ChangeSet of(Change... changes) {
        return new ChangeSet(List.of(changes), List.of());
    }

    public ChangeSet and(Change change) {
        List<Change> all = new ArrayList<>(changes);
        all.add(change);
        return new ChangeSet(all, events);
    }

    public ChangeSet and(NewEvent event) {
        List<NewEvent> all = new ArrayList<>(events);
        all.add(event);
        return new ChangeSet(changes, all);
    }

    public boolean isEmpty() {
        return changes.isEmpty() && events.isEmpty();
    }
}
