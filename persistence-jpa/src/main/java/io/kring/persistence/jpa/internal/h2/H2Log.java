package io.kring.persistence.jpa.internal.h2;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.persistence.jpa.internal.log.LogSql;
import io.kring.spi.row.StuckRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** The event log and due work on H2. */
public final class H2Log implements LogSql {
    private static final String PLACE = """
            merge into {event} e using (
              select f.id, row_number() over (order by f.id) n from (
                select x.id from {event} x where x.pos is null order by x.id limit ?2) f) r
            on (e.id = r.id) when matched then update set pos = cast(?1 as bigint) + r.n - 1""";

    private static final String NEW_SUBSCRIBER = """
            insert into {subscriber} (name, node, pos, owner, kept, seen_at)
            select cast(?1 as varchar), cast(?2 as varchar), q.next - 1, '', 0, 0 from {sequencer} q
            where q.one = 1 and not exists (select 1 from {subscriber} s where s.name = ?1 and s.node = ?2)""";

    private static final String TURN = """
            update {subscriber} set owner = cast(?3 as varchar), seen_at = ?4, kept = kept + 1
            where name = ?1 and node = ?2
              and (owner = '' or owner = cast(?3 as varchar) or (owner = ?5 and kept = ?6))""";

    private static final String NUMBERS = """
            insert into {node} (no, owner, lease_until, used_until)
            select r.x, '', 0, cast(?2 as bigint) from system_range(0, cast(?1 as int)) r
            where not exists (select 1 from {node} n where n.no = r.x)""";

    private static final String STUCK = """
            merge into {stuck} s using (
              select cast(?1 as varchar) subscriber, cast(?2 as varchar) node, e.id event, coalesce(e.pos, 0) pos
              from {event} e where e.id = ?3) r
            on (s.subscriber = r.subscriber and s.node = r.node and s.event = r.event)
            when matched then update set attempts = cast(?4 as int), next_try = cast(?5 as bigint),
              parked = cast(?6 as boolean), error = cast(?7 as varchar)
            when not matched then insert (subscriber, node, event, pos, attempts, next_try, parked, error)
            values (r.subscriber, r.node, r.event, r.pos, cast(?4 as int), cast(?5 as bigint), cast(?6 as boolean),
              cast(?7 as varchar))""";

    private static final String OLDEST =
            "select t.id, t.target, t.kind, t.n from {tally_delta} t order by t.id limit ?1";

    private static final String FOLD = """
            merge into {tally} t using (
              select cast(?1 as bigint) target, cast(?2 as varchar) kind, cast(?3 as int) n) r
            on (t.target = r.target and t.kind = r.kind)
            when matched then update set n = t.n + r.n
            when not matched then insert (target, kind, n, imported) values (r.target, r.kind, r.n, 0)""";

    private static final Pattern COLUMNS = Pattern.compile(", ");

    private final Door door;

    public H2Log(Door door) {
        this.door = door;
    }

    /** H2 runs beside the host: a node that stalls stalls its database. */
    @Override
    public void limitTransaction() {}

    @Override
    public int place(long first, int most) {
        return door.update(PLACE, first, most);
    }

    @Override
    public void turn(TurnWish wish) {
        if (!taken(wish)
                && door.query(
                                "select s.pos from {subscriber} s where s.name = ?1 and s.node = ?2",
                                wish.subscriber(),
                                wish.node())
                        .isEmpty()) {
            door.query(H2Locks.NAMED, "subscribers");
            door.update(NEW_SUBSCRIBER, wish.subscriber(), wish.node());
            taken(wish);
        }
    }

    private boolean taken(TurnWish wish) {
        return door.update(TURN, wish.subscriber(), wish.node(), wish.owner(), wish.now(), wish.silent(), wish.kept())
                > 0;
    }

    @Override
    public void restoreNumbers(int last, long used) {
        door.update(NUMBERS, last, used);
    }

    @Override
    public void putStuck(String subscriber, String node, Collection<StuckRow> rows) {
        for (StuckRow row : rows) {
            door.update(
                    STUCK,
                    subscriber,
                    node,
                    row.event().id(),
                    row.attempts(),
                    Micros.of(row.nextTry()),
                    row.parked(),
                    row.error());
        }
    }

    /** Deltas are never changed, and deleted by nobody else while folding is locked: what was read is what goes. */
    @Override
    public int fold(int most) {
        Map<Counter, Integer> sums = new LinkedHashMap<>();
        StringJoiner ids = new StringJoiner(", ", "delete from {tally_delta} where id in (", ")");
        List<Object> gone = new ArrayList<>();
        for (Cells delta : door.cells(OLDEST, most)) {
            gone.add(delta.number());
            ids.add("?" + gone.size());
            sums.merge(new Counter(delta.number(), delta.text()), delta.integer(), Integer::sum);
        }
        if (!gone.isEmpty()) {
            door.update(ids.toString(), gone.toArray());
        }
        sums.forEach((counter, n) -> door.update(FOLD, counter.target(), counter.kind(), n));
        return gone.size();
    }

    @Override
    public int unpin(long now, int most) {
        List<Cells> ended = door.cells(
                "select n.place, n.post from {pin} n where n.until > 0 and n.until <= ?1 order by n.until limit ?2",
                now,
                most);
        int gone = 0;
        for (Cells pin : ended) {
            long place = pin.number();
            door.query("select id from {community} where id = ?1 for update", place);
            int taken = door.update("delete from {pin} where place = ?1 and post = ?2", place, pin.number());
            door.update("update {community} set pin_count = pin_count - ?2 where id = ?1", place, taken);
            gone += taken;
        }
        return gone;
    }

    /** A merge, because a delete with a subquery reads the whole table. */
    @Override
    public int forget(String table, String key, String condition, long before, int most) {
        String found = table.equals("event")
                ? "select id from (select id, at from {event} order by id limit ?2) oldest where " + condition
                : "select " + key + " from {" + table + "} where " + condition + " limit ?2";
        StringJoiner same = new StringJoiner(" and ", " on (", ")");
        for (String column : COLUMNS.split(key, 0)) {
            same.add("t." + column + " = r." + column);
        }
        return door.update(
                "merge into {" + table + "} t using (" + found + ") r" + same + " when matched then delete",
                before,
                most);
    }

    private record Counter(long target, String kind) {}
}
