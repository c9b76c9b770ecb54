package io.kring.example.veldstroom;

import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import java.util.ArrayList;
import java.util.List;

/** Keeps every event of the story. */
final class Recorder implements EventSubscriber {
    private final List<DomainEvent> events = new ArrayList<>();

    @Override
    public String name() {
        return "recorder";
    }

    @Override
    public String purpose() {
        return "to see the story being lived";
    }

    @Override
    public void receive(DomainEvent event) {
        events.add(event);
    }

    List<DomainEvent> events() {
        return events;
    }

    List<DomainEvent> ofType(String type) {
        return events.stream().filter(event -> event.type().equals(type)).toList();
    }
}
