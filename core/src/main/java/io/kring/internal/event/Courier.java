package io.kring.internal.event;

import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.internal.command.Engine;
import io.kring.spi.Journal.Turn;
import io.kring.spi.Storage;
import io.kring.spi.row.StuckRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers to one subscriber: what is stuck first, then what is new, in order within each conversation. */
final class Courier {
    /** So often an event is tried before it is parked: over about eight minutes. */
    static final int TRIES = 9;

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration RENEWAL = Duration.ofSeconds(5);

    private final Engine engine;
    private final EventSubscriber subscriber;
    private final String node;
    private final String owner;
    private final Watch watch;
    private int delivered;
    private int failed;
    private Instant kept = Instant.MIN;

    Courier(Engine engine, EventSubscriber subscriber, String nodeName, String owner, Watch watch) {
        this.engine = engine;
        this.subscriber = subscriber;
        this.node = subscriber.reach() == EventSubscriber.Reach.EACH_NODE ? nodeName : "";
        this.owner = owner;
        this.watch = watch;
    }

    /** What one round did for one subscriber. */
    record Round(int delivered, int failed, boolean more) {}

    Round deliver(int most) {
        Storage storage = engine.storage();
        OptionalLong place = turn();
        if (place.isEmpty()) {
            return new Round(0, 0, false);
        }
        List<StuckRow> stuck = storage.alone(unit -> unit.journal().stuck(subscriber.name(), node, most));
        List<DomainEvent> events = storage.alone(unit -> unit.journal().after(place.getAsLong(), most));
        Backlog backlog = new Backlog(stuck);
        if (!retried(backlog)) {
            return new Round(delivered, failed, false);
        }
        long position = place.getAsLong();
        for (DomainEvent event : events) {
            if (!held()) {
                break;
            }
            if (wants(event)) {
                offered(backlog, event);
            }
            position = event.position();
        }
        long reached = position;
        if (!events.isEmpty() || !backlog.put().isEmpty() || !backlog.removed().isEmpty()) {
            storage.alone(unit ->
                    unit.journal().save(subscriber.name(), node, owner, reached, backlog.put(), backlog.removed()));
        }
        return new Round(delivered, failed, events.size() == most);
    }

    /** Gives the turn to whoever asks next, if it is held. */
    void release() {
        engine.storage().<Boolean>alone(unit -> {
            unit.journal().release(subscriber.name(), node, owner);
            return true;
        });
    }

    /** Tries again what is due; false when the turn was lost meanwhile. */
    private boolean retried(Backlog backlog) {
        for (String conversation : backlog.conversations()) {
            StuckRow head = backlog.head(conversation);
            while (head != null && due(head)) {
                if (!held()) {
                    return false;
                }
                String error = attempt(head.event());
                if (error == null) {
                    backlog.received(head);
                } else {
                    backlog.failed(failure(head.event(), head.attempts() + 1, error));
                }
                head = backlog.head(conversation);
            }
        }
        return true;
    }

    private void offered(Backlog backlog, DomainEvent event) {
        if (backlog.holds(event)) {
            backlog.add(new StuckRow(subscriber.name(), event, 0, engine.now(), false, ""));
            return;
        }
        String error = attempt(event);
        if (error != null) {
            backlog.add(failure(event, 1, error));
        }
    }

    /** The class of what the subscriber threw; null when it received. */
    private @Nullable String attempt(DomainEvent event) {
        try {
            subscriber.receive(event);
            delivered++;
            return null;
        } catch (Exception | LinkageError | AssertionError e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            failed++;
            LOG.warn(
                    "subscriber {} did not receive event {} ({}): {}",
                    subscriber.name(),
                    event.id(),
                    event.type(),
                    e.getClass().getName());
            return e.getClass().getName();
        }
    }

    private StuckRow failure(DomainEvent event, int attempts, String error) {
        boolean parked = attempts >= TRIES;
        Instant next = engine.now().plus(backOff(attempts));
        return new StuckRow(subscriber.name(), event, attempts, next, parked, error);
    }

    /** Its time has come, or is so far away that the clock of another node must have said so, which is not waited for. */
    private boolean due(StuckRow row) {
        Instant now = engine.now();
        return !row.nextTry().isAfter(now) || row.nextTry().isAfter(now.plus(backOff(row.attempts())));
    }

    private static Duration backOff(int attempts) {
        return attempts == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(attempts - 1, 8));
    }

    private boolean wants(DomainEvent event) {
        boolean outside = subscriber.leavesTheHouse() && (event.quiet() || event.imported());
        return !outside && (subscriber.types().isEmpty() || subscriber.types().contains(event.type()));
    }

    /** Whether the turn is still this node's; keeps it now and then. */
    private boolean held() {
        return engine.now().isBefore(kept.plus(RENEWAL)) || turn().isPresent();
    }

    /** The place, while the turn is this node's. */
    private OptionalLong turn() {
        Instant now = engine.now();
        Turn turn = engine.storage()
                .alone(unit -> unit.journal().turn(subscriber.name(), node, owner, now, watch.silent(now)));
        if (!turn.owner().equals(owner)) {
            watch.saw(turn, now);
            return OptionalLong.empty();
        }
        watch.own();
        kept = now;
        return OptionalLong.of(turn.position());
    }
}
