package io.kring.internal.event;

import io.kring.error.InvalidInput;
import io.kring.error.Misconfigured;
import io.kring.error.Violation;
import io.kring.event.Delivery;
import io.kring.event.EventSubscriber;
import io.kring.event.Events;
import io.kring.event.ParkedEvent;
import io.kring.internal.command.Engine;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The room of events, and the rounds of delivery. */
public final class EventRoom implements Events {
    private static final int MOST_LAG = 10_000;
    private static final int LONGEST_NAME = 60;

    private final Engine engine;
    private final List<EventSubscriber> subscribers;
    private final DueWork due;
    private final String node;
    private final String owner;
    private final Map<String, Watch> watches = new HashMap<>();

    public EventRoom(Engine engine, List<EventSubscriber> subscribers, DueWork due, String node, String owner) {
        this.engine = engine;
        this.subscribers = List.copyOf(subscribers);
        this.due = due;
        this.node = node;
        this.owner = owner;
        for (EventSubscriber subscriber : subscribers) {
            String name = subscriber.name();
            if (name.isBlank() || name.length() > LONGEST_NAME || watches.put(name, new Watch()) != null) {
                throw new Misconfigured(
                        "subscriber.name",
                        "a subscriber has a name of its own, of 1 to " + LONGEST_NAME + " characters");
            }
        }
    }

    /** Makes the places of subscribers, so that they receive what happens from now on. */
    public void register() {
        deliver(0);
    }

    /** Lets other nodes deliver at once. */
    public void release() {
        subscribers.forEach(subscriber -> courier(subscriber).release());
    }

    /** One round: the lease on the node's number, what is due, positions, and every subscriber. */
    public Delivery deliverPending(int most) {
        between(most, MOST_LAG);
        return engine.observed("events.deliver", () -> {
            engine.node().tend(engine.storage());
            int done = due.run(most);
            int sequenced = engine.storage().alone(unit -> unit.journal().sequence(most));
            Delivery round = deliver(most);
            return new Delivery(done, round.delivered(), round.failed(), round.more() || sequenced == most);
        });
    }

    private Courier courier(EventSubscriber subscriber) {
        return new Courier(engine, subscriber, node, owner, Objects.requireNonNull(watches.get(subscriber.name())));
    }

    private Delivery deliver(int most) {
        int delivered = 0;
        int failed = 0;
        boolean more = false;
        for (EventSubscriber subscriber : subscribers) {
            Courier.Round round = courier(subscriber).deliver(most);
            delivered += round.delivered();
            failed += round.failed();
            more |= round.more() && most > 0;
        }
        return new Delivery(0, delivered, failed, more);
    }

    @Override
    public List<ParkedEvent> parked(int most) {
        between(most, 200);
        return engine.observed(
                "events.parked", () -> engine.storage().alone(unit -> unit.journal().parked(most).stream()
                        .map(row -> new ParkedEvent(row.subscriber(), row.event(), row.attempts(), row.error()))
                        .toList()));
    }

    @Override
    public boolean retry(String subscriber, long eventId) {
        return engine.observed("events.retry", () -> engine.storage()
                .alone(unit -> unit.journal().retry(subscriber, eventId, engine.now())));
    }

    @Override
    public long lag(String subscriber) {
        String at = subscribers.stream()
                        .anyMatch(s -> s.name().equals(subscriber) && s.reach() == EventSubscriber.Reach.EACH_NODE)
                ? node
                : "";
        return engine.observed("events.lag", () -> engine.storage()
                .alone(unit -> unit.journal().lag(subscriber, at, MOST_LAG)));
    }

    @Override
    public void forget(String subscriber) {
        engine.observed("events.forget", () -> engine.storage().alone(unit -> {
            unit.journal().forget(subscriber);
            return true;
        }));
    }

    /** How far each subscriber lags. */
    public Map<String, Long> lags() {
        Map<String, Long> lags = new LinkedHashMap<>();
        subscribers.forEach(subscriber -> lags.put(subscriber.name(), lag(subscriber.name())));
        return lags;
    }

    private static void between(int most, int limit) {
        if (most < 1 || most > limit) {
            throw new InvalidInput(new Violation("most", "most.invalid", "1 to " + limit));
        }
    }
}
