package io.kring.persistence.jpa.internal.log;

import io.kring.event.DomainEvent;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.person.PersonId;
import io.kring.spi.Journal;
import io.kring.spi.row.FactsText;
import io.kring.spi.row.StuckRow;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The event log. Positions come from a counter row that is locked until the transaction ends: the lock is the lease. It
 * is taken by a statement of its own, because only a statement that begins afterwards sees what the one before wrote.
 */
public final class JpaJournal implements Journal {
    private static final String EVENT =
            "e.id, coalesce(e.pos, 0), e.type, e.version, e.at, p.ref, a.ref, e.conversation, e.flags, e.facts";
    private static final String STUCK = "select s.subscriber, s.attempts, s.next_try, s.parked, s.error, " + EVENT
            + " from {stuck} s join {event} e on e.id = s.event left join {person} p on p.no = e.by_person"
            + " left join {person} a on a.no = e.about";

    private final Door door;
    private final LogSql sql;

    public JpaJournal(Door door, LogSql sql) {
        this.door = door;
        this.sql = sql;
    }

    @Override
    public int sequence(int most) {
        if (door.query("select e.id from {event} e where e.pos is null order by e.id limit 1")
                .isEmpty()) {
            return 0;
        }
        long next = door.cells("select q.next from {sequencer} q where q.one = 1 for update")
                .get(0)
                .number();
        int placed = sql.place(next, most);
        door.update("update {sequencer} set next = next + ?1 where one = 1", placed);
        return placed;
    }

    @Override
    public Turn turn(String subscriber, String node, String owner, Instant now, @Nullable Turn silent) {
        sql.turn(new LogSql.TurnWish(
                subscriber,
                node,
                owner,
                Micros.of(now),
                silent == null ? "" : silent.owner(),
                silent == null ? 0 : silent.kept()));
        Cells row = door.cells(
                        "select s.pos, s.owner, s.kept from {subscriber} s where s.name = ?1 and s.node = ?2",
                        subscriber,
                        node)
                .get(0);
        return new Turn(row.number(), row.text(), row.number());
    }

    @Override
    public void release(String subscriber, String node, String owner) {
        door.update(
                "update {subscriber} set owner = '', kept = kept + 1 where name = ?1 and node = ?2 and owner = ?3",
                subscriber,
                node,
                owner);
    }

    @Override
    public long last() {
        return door.cells("select q.next - 1 from {sequencer} q where q.one = 1")
                .get(0)
                .number();
    }

    @Override
    public List<DomainEvent> after(long position, int most) {
        return door
                .cells(
                        "select " + EVENT + " from {event} e left join {person} p on p.no = e.by_person"
                                + " left join {person} a on a.no = e.about"
                                + " where e.pos > ?1 order by e.pos limit ?2",
                        position,
                        most)
                .stream()
                .map(JpaJournal::event)
                .toList();
    }

    @Override
    public List<StuckRow> stuck(String subscriber, String node, int most) {
        return rows(door.cells(
                STUCK + " where s.subscriber = ?1 and s.node = ?2 and s.parked = false order by s.pos limit ?3",
                subscriber,
                node,
                most));
    }

    @Override
    public boolean save(
            String subscriber,
            String node,
            String owner,
            long position,
            Collection<StuckRow> put,
            Collection<Long> removed) {
        int kept = door.update(
                "update {subscriber} set pos = ?1 where name = ?2 and node = ?3 and owner = ?4",
                position,
                subscriber,
                node,
                owner);
        if (kept == 0) {
            return false;
        }
        for (long event : removed) {
            door.update(
                    "delete from {stuck} where subscriber = ?1 and node = ?2 and event = ?3", subscriber, node, event);
        }
        if (!put.isEmpty()) {
            sql.putStuck(subscriber, node, put);
        }
        return true;
    }

    @Override
    public List<StuckRow> parked(int most) {
        return rows(door.cells(STUCK + " where s.parked = true order by s.pos, s.subscriber, s.node limit ?1", most));
    }

    @Override
    public boolean retry(String subscriber, long eventId, Instant now) {
        return door.update(
                        "update {stuck} set parked = false, next_try = ?1"
                                + " where subscriber = ?2 and event = ?3 and parked = true",
                        Micros.of(now),
                        subscriber,
                        eventId)
                > 0;
    }

    @Override
    public long lag(String subscriber, String node, long most) {
        return door.cells("""
                        select count(*) from {subscriber} s join (
                          (select e.pos from {event} e where e.pos > (
                             select s.pos from {subscriber} s where s.name = ?1 and s.node = ?2) limit ?3)
                          union all (select e.pos from {event} e where e.pos is null limit ?3)
                          union all (select t.pos from {stuck} t
                            where t.subscriber = ?1 and t.node = ?2 and t.parked = false limit ?3)) ahead on true
                        where s.name = ?1 and s.node = ?2""", subscriber, node, most).stream()
                .mapToLong(count -> Math.min(most, count.number()))
                .sum();
    }

    @Override
    public void forget(String subscriber) {
        door.update("delete from {stuck} where subscriber = ?1", subscriber);
        door.update("delete from {subscriber} where name = ?1", subscriber);
    }

    private static List<StuckRow> rows(List<Cells> found) {
        return found.stream()
                .map(c -> {
                    String subscriber = c.text();
                    int attempts = c.integer();
                    Instant nextTry = c.instant();
                    boolean parked = c.flag();
                    String error = c.text();
                    return new StuckRow(subscriber, event(c), attempts, nextTry, parked, error);
                })
                .toList();
    }

    private static DomainEvent event(Cells c) {
        long id = c.number();
        long position = c.number();
        String type = c.text();
        int version = c.integer();
        Instant at = c.instant();
        Optional<PersonId> by = Optional.ofNullable(c.textOrNull()).map(PersonId::new);
        Optional<PersonId> about = Optional.ofNullable(c.textOrNull()).map(PersonId::new);
        String conversation = c.text();
        int flags = c.integer();
        return new DomainEvent(
                id,
                position,
                type,
                version,
                at,
                by,
                about,
                conversation,
                (flags & 1) != 0,
                (flags & 2) != 0,
                FactsText.read(c.text()));
    }
}
