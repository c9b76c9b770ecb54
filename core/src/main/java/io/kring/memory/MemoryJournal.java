package io.kring.memory;

import io.kring.event.DomainEvent;
import io.kring.memory.table.LogTables;
import io.kring.memory.table.LogTables.Event;
import io.kring.memory.table.LogTables.Node;
import io.kring.memory.table.LogTables.Place;
import io.kring.memory.table.LogTables.Stuck;
import io.kring.memory.table.LogTables.StuckKey;
import io.kring.memory.table.LogTables.Subscriber;
import io.kring.spi.Journal;
import io.kring.spi.NodeStore;
import io.kring.spi.row.StuckRow;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The event log, and the numbers of nodes. One writer at a time makes ids, and so positions, follow the order of the commits. */
record MemoryJournal(Tables tables) implements Journal, NodeStore {
    @Override
    public int sequence(int most) {
        return log().sequence(most);
    }

    @Override
    public Turn turn(String subscriber, String node, String owner, Instant now, @Nullable Turn silent) {
        Place place = new Place(subscriber, node);
        Subscriber before = log().subscribers.get(place);
        if (before != null && !before.freeFor(owner, silent)) {
            return before.turn();
        }
        Subscriber after = before == null
                ? new Subscriber(place, new Turn(log().lastPosition(), owner, 1), now)
                : before.keptBy(owner, now);
        log().subscribers.put(place, after);
        return after.turn();
    }

    @Override
    public void release(String subscriber, String node, String owner) {
        Place place = new Place(subscriber, node);
        Subscriber before = log().subscribers.get(place);
        if (before != null && before.turn().owner().equals(owner)) {
            log().subscribers.put(place, before.keptBy("", before.seen()));
        }
    }

    @Override
    public long last() {
        return log().lastPosition();
    }

    @Override
    public List<DomainEvent> after(long position, int most) {
        return log().after(position).limit(most).map(this::event).toList();
    }

    @Override
    public List<StuckRow> stuck(String subscriber, String node, int most) {
        return log().stuckFor(new Place(subscriber, node))
                .filter(row -> !row.parked())
                .limit(most)
                .map(this::row)
                .toList();
    }

    @Override
    public boolean save(
            String subscriber,
            String node,
            String owner,
            long position,
            Collection<StuckRow> put,
            Collection<Long> removed) {
        Place place = new Place(subscriber, node);
        Subscriber before = log().subscribers.get(place);
        if (before == null || !before.turn().owner().equals(owner)) {
            return false;
        }
        log().subscribers.put(place, before.at(position));
        removed.forEach(event -> log().stuck.remove(new StuckKey(place, event)));
        put.stream().filter(row -> log().has(row.event().id())).forEach(row -> {
            StuckKey key = new StuckKey(place, row.event().id());
            log().stuck.put(key, new Stuck(key, row.attempts(), row.nextTry(), row.parked(), row.error()));
        });
        return true;
    }

    @Override
    public List<StuckRow> parked(int most) {
        return log().stuck
                .values()
                .filter(Stuck::parked)
                .sorted(Comparator.comparingLong(log()::positionOf).thenComparing(Stuck::key))
                .limit(most)
                .map(this::row)
                .toList();
    }

    @Override
    public boolean retry(String subscriber, long eventId, Instant now) {
        List<Stuck> parked = log().stuck
                .values()
                .filter(row -> row.parked()
                        && is(subscriber, row.key().place())
                        && row.key().event() == eventId)
                .toList();
        parked.forEach(row -> log().stuck.put(row.key(), row.again(now)));
        return !parked.isEmpty();
    }

    @Override
    public long lag(String subscriber, String node, long most) {
        Place place = new Place(subscriber, node);
        Subscriber known = log().subscribers.get(place);
        if (known == null) {
            return 0;
        }
        Stream<?> ahead = Stream.concat(log().after(known.turn().position()), log().unsequenced());
        Stream<?> stuck = log().stuckFor(place).filter(row -> !row.parked());
        return Stream.concat(ahead, stuck).limit(most).count();
    }

    @Override
    public void forget(String subscriber) {
        log().subscribers.removeIf(row -> is(subscriber, row.place()), Integer.MAX_VALUE);
        log().stuck.removeIf(row -> is(subscriber, row.key().place()), Integer.MAX_VALUE);
    }

    @Override
    public Optional<Lease> take(String owner, Instant now, Duration length) {
        List<Integer> numbers = IntStream.rangeClosed(0, LAST).boxed().collect(Collectors.toList());
        Collections.shuffle(numbers, new SecureRandom());
        return numbers.stream()
                .map(log()::node)
                .filter(node -> node.freeFor(now))
                .min(Comparator.comparing(node -> node.used().isAfter(now) ? node.used() : Instant.EPOCH))
                .map(node -> {
                    Instant from = node.used().isAfter(now) ? node.used() : now;
                    Lease lease = new Lease(node.number(), from, from.plus(length));
                    log().nodes.put(node.number(), new Node(node.number(), owner, lease.until(), lease.until()));
                    return lease;
                });
    }

    @Override
    public boolean keep(int number, String owner, Instant until) {
        Node node = log().node(number);
        if (!node.owner().equals(owner)) {
            return false;
        }
        Instant used = node.used().isAfter(until) ? node.used() : until;
        log().nodes.put(number, new Node(number, owner, until, used));
        return true;
    }

    @Override
    public void giveBack(int number, String owner, Instant used) {
        if (log().node(number).owner().equals(owner)) {
            log().nodes.put(number, new Node(number, "", Instant.EPOCH, used));
        }
    }

    private LogTables log() {
        return tables.log();
    }

    private static boolean is(String subscriber, Place place) {
        return place.subscriber().equals(subscriber);
    }

    private StuckRow row(Stuck stuck) {
        return new StuckRow(
                stuck.key().place().subscriber(),
                event(log().require(stuck.key().event())),
                stuck.attempts(),
                stuck.nextTry(),
                stuck.parked(),
                stuck.error());
    }

    private DomainEvent event(Event event) {
        Long position = event.position();
        return new DomainEvent(
                event.id(),
                position == null ? 0 : position,
                event.content().type(),
                event.content().version(),
                event.content().at(),
                Optional.ofNullable(tables.idOf(event.content().by())),
                Optional.ofNullable(tables.idOf(event.content().about())),
                event.content().conversation(),
                event.content().quiet(),
                event.content().imported(),
                event.content().facts());
    }
}
