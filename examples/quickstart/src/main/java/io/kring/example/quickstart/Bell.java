package io.kring.example.quickstart;

import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.event.EventType;
import io.kring.example.veldstroom.VeldstroomDirectory;
import io.kring.example.veldstroom.content.Colleague;
import java.util.Map;
import java.util.Set;

/** Rings when somebody says or does something: a subscriber of the host's, fed from the event log after the commit. */
final class Bell implements EventSubscriber {
    private static final Map<String, String> WORDS = Map.of(
            EventType.POST_PUBLISHED, "started a conversation",
            EventType.COMMENT_PUBLISHED, "commented",
            EventType.REACTION_ADDED, "reacted",
            EventType.ANSWER_ACCEPTED, "accepted an answer");

    private final VeldstroomDirectory people;
    private final Screen screen;

    Bell(VeldstroomDirectory people, Screen screen) {
        this.people = people;
        this.screen = screen;
    }

    @Override
    public String name() {
        return "bell";
    }

    @Override
    public String purpose() {
        return "tells people that something was said or done";
    }

    @Override
    public Set<String> types() {
        return WORDS.keySet();
    }

    @Override
    public void receive(DomainEvent event) {
        String who = event.by().flatMap(people::colleague).map(Colleague::name).orElse("somebody");
        String kind = event.fact("kind").map(k -> " (" + k + ")").orElse("");
        screen.line("   bell: " + who + " " + WORDS.get(event.type()) + kind);
    }
}
