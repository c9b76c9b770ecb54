package io.kring.testkit;

import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A subscriber that keeps what it receives, and fails where a test asks it to. Thread-safe. */
public final class ReceivedEvents implements EventSubscriber {
    private final String name;
    private final boolean outside;
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private volatile Predicate<DomainEvent> failing = event -> false;
    private volatile Set<String> wanted = Set.of();

    private ReceivedEvents(String name, boolean outside) {
        this.name = name;
        this.outside = outside;
    }

    /** One that stays in the house. */
    public static ReceivedEvents inside(String name) {
        return new ReceivedEvents(name, false);
    }

    /** One whose news leaves the house. */
    public static ReceivedEvents outside(String name) {
        return new ReceivedEvents(name, true);
    }

    /** The same, which wants these types only. */
    public ReceivedEvents only(String... types) {
        wanted = Set.of(types);
        return this;
    }

    /** Waits until an event of this type has been received, for so long at most; false when none was. */
    public synchronized boolean await(String type, Duration most) throws InterruptedException {
        long end = System.nanoTime() + most.toNanos();
        while (of(type).isEmpty()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** From now on receiving these fails. */
    public void failOn(Predicate<DomainEvent> events) {
        failing = events;
    }

    /** What was received so far, in that order. */
    public List<DomainEvent> all() {
        return List.copyOf(events);
    }

    /** The types of what was received so far. */
    public List<String> typesInOrder() {
        return events.stream().map(DomainEvent::type).toList();
    }

    /** What was received of one type. */
    public List<DomainEvent> of(String type) {
        return events.stream().filter(event -> event.type().equals(type)).toList();
    }

    /** Forgets what was received so far. */
    public void clear() {
        events.clear();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String purpose() {
        return "to see events arrive";
    }

    @Override
    public boolean leavesTheHouse() {
        return outside;
    }

    @Override
    public Set<String> types() {
        return wanted;
    }

    @Override
    public synchronized void receive(DomainEvent event) {
        if (failing.test(event)) {
            throw new IllegalStateException("not this one");
        }
        events.add(event);
        notifyAll();
    }
}
