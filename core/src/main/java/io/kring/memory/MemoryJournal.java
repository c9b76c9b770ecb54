package io.kring.memory;

import io.kring.event.DomainEvent;
import io.kring.memory.LogTables.Event;
import io.kring.memory.LogTables.Place;
import io.kring.memory.LogTables.Stuck;
import io.kring.memory.LogTables.StuckKey;
import io.kring.memory.LogTables.Subscriber;
import io.kring.spi.Journal;
import io.kring.spi.row.StuckRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The event log. One writer at a time makes ids, and so positions, follow the order of the commits. */
record MemoryJournal(Tables tables) implements Journal {
    @Override
    public int sequence(int most) {
        return log().sequence(most);
    }

    @Override
    public OptionalLong lease(String subscriber, String node, String owner, Instant now, Instant until) {
        Place place = new Place(subscriber, node);
        Subscriber before = log().subscribers.get(place);
        if (before != null && !before.owner().equals(owner) && before.until().isAfter(now)) {
            return OptionalLong.empty();
        }
        long position = before == null ? log().lastPosition() : before.position();
        log().subscribers.put(place, new Subscriber(place, position, owner, until));
        return OptionalLong.of(position);
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
        if (before == null || !before.owner().equals(owner)) {
            return false;
        }
        log().subscribers.put(place, new Subscriber(place, position, owner, before.until()));
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
        Stream<?> ahead = Stream.concat(log().after(known.position()), log().unsequenced());
        Stream<?> stuck = log().stuckFor(place).filter(row -> !row.parked());
        return Stream.concat(ahead, stuck).limit(most).count();
    }

    @Override
    public void forget(String subscriber) {
        log().subscribers.removeIf(row -> is(subscriber, row.place()), Integer.MAX_VALUE);
        log().stuck.removeIf(row -> is(subscriber, row.key().place()), Integer.MAX_VALUE);
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
                event.content().conversation(),
                event.content().quiet(),
                event.content().imported(),
                event.content().facts());
    }
}
