package io.kring.persistence.jpa.internal.log;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.spi.NodeStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Numbers of nodes: a row for each, made with the tables. A row that somebody deletes comes back as one under which ids
 * were made until now and as long as any lease may still last, so that nobody repeats them.
 */
public final class JpaNodes implements NodeStore {
    private static final int TRIES = 5;

    private static final String FREE = """
            select n.no, n.used_until from {node} n
            where n.no between 0 and ?1 and n.lease_until <= ?2 and n.used_until <= ?3
            order by case when n.used_until <= ?4 then 0 else n.used_until end, random() limit 1""";

    private final Door door;
    private final LogSql sql;

    public JpaNodes(Door door, LogSql sql) {
        this.door = door;
        this.sql = sql;
    }

    @Override
    public Optional<Lease> take(String owner, Instant now, Duration length) {
        // One takes at one time: two would take the same.
        door.query("select l.name from {lock} l where l.name = 'nodes' for update");
        long known = door.cells("select count(*) from {node} n where n.no between 0 and ?1", LAST)
                .get(0)
                .number();
        if (known <= LAST) {
            sql.restoreNumbers(LAST, Micros.of(now.plus(length).plus(MARGIN)));
        }
        for (int i = 0; i < TRIES; i++) {
            List<Cells> free =
                    door.cells(FREE, LAST, Micros.of(now.minus(MARGIN)), Micros.of(now.plus(FURTHEST)), Micros.of(now));
            if (free.isEmpty()) {
                return Optional.empty();
            }
            int number = free.get(0).integer();
            Instant used = free.get(0).instant();
            Instant from = used.isAfter(now) ? used : now;
            Lease lease = new Lease(number, from, from.plus(length));
            if (taken(lease, owner, used)) {
                return Optional.of(lease);
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean keep(int number, String owner, Instant until) {
        return door.update(
                        "update {node} set lease_until = ?1, used_until = greatest(used_until, cast(?1 as bigint))"
                                + " where no = ?2 and owner = ?3",
                        Micros.of(until),
                        number,
                        owner)
                > 0;
    }

    @Override
    public void giveBack(int number, String owner, Instant used) {
        door.update(
                "update {node} set owner = '', lease_until = 0, used_until = ?1 where no = ?2 and owner = ?3",
                Micros.of(used),
                number,
                owner);
    }

    /** Not when its holder, who was late, has kept it meanwhile. */
    private boolean taken(Lease lease, String owner, Instant used) {
        long until = Micros.of(lease.until());
        return door.update(
                        "update {node} set owner = ?1, lease_until = ?2, used_until = ?2 where no = ?3"
                                + " and used_until = ?4",
                        owner,
                        until,
                        lease.number(),
                        Micros.of(used))
                > 0;
    }
}
