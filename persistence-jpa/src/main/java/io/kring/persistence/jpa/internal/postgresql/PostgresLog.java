package io.kring.persistence.jpa.internal.postgresql;

import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Json;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.persistence.jpa.internal.log.LogSql;
import io.kring.spi.row.StuckRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The event log and due work on PostgreSQL. */
public final class PostgresLog implements LogSql {
    private static final String PLACE = """
            with fresh as materialized (
              select id, row_number() over (order by id) n from (
                select e.id from {event} e where e.pos is null order by e.id limit ?2) found),
            placed as (
              update {event} e set pos = cast(?1 as bigint) + f.n - 1 from fresh f
              where e.id = f.id and e.pos is null returning 1)
            select count(*) from placed""";

    private static final String TURN = """
            insert into {subscriber} as s (name, node, pos, owner, kept, seen_at)
            select cast(?1 as varchar), cast(?2 as varchar), q.next - 1, cast(?3 as varchar), 1, cast(?4 as bigint)
            from {sequencer} q where q.one = 1
            on conflict (name, node) do update
            set owner = excluded.owner, kept = s.kept + 1, seen_at = excluded.seen_at
            where s.owner = '' or s.owner = excluded.owner or (s.owner = ?5 and s.kept = ?6)""";

    private static final String NUMBERS = """
            insert into {node} (no, owner, lease_until, used_until)
            select n, '', 0, cast(?2 as bigint) from generate_series(0, cast(?1 as int)) n
            on conflict (no) do nothing""";

    private static final String STUCK = """
            insert into {stuck} (subscriber, node, event, pos, attempts, next_try, parked, error)
            select cast(?1 as varchar), cast(?2 as varchar), e.id, coalesce(e.pos, 0), cast(r.cells ->> 1 as int),
              cast(r.cells ->> 2 as bigint), cast(r.cells ->> 3 as boolean), r.cells ->> 4
            from json_array_elements(cast(?3 as json)) as r(cells)
              join {event} e on e.id = cast(r.cells ->> 0 as bigint)
            on conflict (subscriber, node, event) do update set attempts = excluded.attempts,
              next_try = excluded.next_try, parked = excluded.parked, error = excluded.error""";

    private static final String FOLD = """
            with gone as (
              delete from {tally_delta} where id in (select t.id from {tally_delta} t order by t.id limit ?1)
              returning target, kind, n),
            folded as (
              insert into {tally} as t (target, kind, n, imported)
              select target, kind, sum(n), 0 from gone group by target, kind order by target, kind
              on conflict (target, kind) do update set n = t.n + excluded.n returning 1)
            select count(*) from gone""";

    private static final String UNPIN = """
            with gone as (
              delete from {pin} where (place, post) in (
                select n.place, n.post from {pin} n where n.until > 0 and n.until <= ?1 order by n.until limit ?2)
              returning place),
            counted as (
              update {community} k set pin_count = k.pin_count - g.n
              from (select place, count(*) n from gone group by place) g where k.id = g.place returning 1)
            select count(*) from gone""";

    private final Door door;

    public PostgresLog(Door door) {
        this.door = door;
    }

    @Override
    public void limitTransaction() {
        door.query("select set_config('statement_timeout', '10s', true),"
                + " set_config('idle_in_transaction_session_timeout', '10s', true)");
    }

    @Override
    public int place(long first, int most) {
        return count(PLACE, first, most);
    }

    @Override
    public void turn(TurnWish wish) {
        door.update(TURN, wish.subscriber(), wish.node(), wish.owner(), wish.now(), wish.silent(), wish.kept());
    }

    @Override
    public void restoreNumbers(int last, long used) {
        door.update(NUMBERS, last, used);
    }

    @Override
    public void putStuck(String subscriber, String node, Collection<StuckRow> rows) {
        List<List<@Nullable Object>> cells = new ArrayList<>();
        for (StuckRow row : rows) {
            cells.add(Arrays.asList(
                    row.event().id(), row.attempts(), Micros.of(row.nextTry()), row.parked(), row.error()));
        }
        door.update(STUCK, subscriber, node, Json.write(cells));
    }

    @Override
    public int fold(int most) {
        return count(FOLD, most);
    }

    @Override
    public int unpin(long now, int most) {
        return count(UNPIN, now, most);
    }

    @Override
    public int forget(String table, String key, String condition, long before, int most) {
        String found = table.equals("event")
                ? "select id from (select id, at from {event} order by id limit ?2) oldest where " + condition
                : "select " + key + " from {" + table + "} where " + condition + " limit ?2";
        return door.update("delete from {" + table + "} where (" + key + ") in (" + found + ")", before, most);
    }

    private int count(String sql, Object... arguments) {
        return door.cells(sql, arguments).get(0).integer();
    }
}
