package io.kring.persistence.jpa.internal.log;

import io.kring.moderation.ModerationPolicy;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.person.PersonId;
import io.kring.spi.DueStore;
import io.kring.spi.FeedPosition;
import io.kring.spi.cases.CaseStore;
import io.kring.spi.metrics.MarkStore;
import io.kring.spi.metrics.MetricStore;
import io.kring.spi.row.DueItem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work whose time comes. Each kind is found through an index of its own; the lower bound keeps H2 from reading all that
 * is never due, because it takes nulls for the lowest.
 */
public final class JpaDue implements DueStore {
    private static final Duration KEYS = Duration.ofHours(24);
    private static final Duration MARKS = Duration.ofDays(92);
    private static final Duration PLACES = Duration.ofDays(30);
    private static final Duration EVENTS = Duration.ofDays(30);
    private static final Duration ACCEPTANCES = Duration.ofDays(730);
    private static final DueItem.Kind[] KINDS = DueItem.Kind.values();

    private static final String DUE = """
            select d.kind, d.id, d.at, p.ref from (
              (select 0 kind, c.id, c.publish_at at, cast(null as bigint) announcer from {contribution} c
                where c.state = 1 and c.publish_at <= ?1 order by c.publish_at, c.id limit ?2)
              union all (select 1, c.id, c.grace_until, null from {contribution} c
                where c.grace_until > 0 and c.grace_until <= ?1 order by c.grace_until, c.id limit ?2)
              union all (select 2, c.id, c.move_at, c.move_by from {contribution} c
                where c.move_at > 0 and c.move_at <= ?1 order by c.move_at, c.id limit ?2)
              union all (select 3, k.id, k.next_kind_at, k.next_kind_by from {community} k
                where k.next_kind_at > 0 and k.next_kind_at <= ?1 order by k.next_kind_at, k.id limit ?2)
              union all (select 4, c.id, c.published_at + ?5, null from {community} k
                join {contribution} c on c.place = k.id and c.state = 3 and c.feed_pos < ?3
                where k.practice and c.place is not null and c.published_at <= ?4
                order by c.published_at, c.id limit ?2)
              union all (select 4, c.id, coalesce(c.published_at, c.created_at) + ?5, null from {community} k
                join {contribution} c on c.place = k.id and c.state <> 3
                where k.practice and c.place is not null and c.state <> 1 and c.kind <> 'page'
                  and coalesce(c.published_at, c.created_at) <= ?4
                order by 3, c.id limit ?2)) d
              left join {person} p on p.no = d.announcer
            order by d.at, d.kind, d.id limit ?2""";

    private final Door door;
    private final LogSql sql;

    public JpaDue(Door door, LogSql sql) {
        this.door = door;
        this.sql = sql;
    }

    @Override
    public List<DueItem> due(Instant now, int most) {
        Instant oldest = now.minus(PRACTICE);
        Object[] arguments = {
            Micros.of(now), most, FeedPosition.after(oldest), Micros.of(oldest), PRACTICE.toMillis() * 1_000
        };
        return door.cells(DUE, arguments).stream()
                .map(c -> new DueItem(c.constant(KINDS), c.number(), c.instant(), person(c.textOrNull())))
                .toList();
    }

    @Override
    public int fold(int most) {
        if (door.query("select t.id from {tally_delta} t limit 1").isEmpty()) {
            return 0;
        }
        // One folds at one time: two would add the same deltas.
        door.query("select l.name from {lock} l where l.name = 'folding' for update");
        return sql.fold(most);
    }

    @Override
    public int forget(Instant now, int most) {
        long at = Micros.of(now);
        int gone = sql.forget("once", "person, once_key", "at < ?1", before(now, KEYS), most);
        gone += sql.forget(
                "recent_text", "seq", "at < ?1", before(now, ModerationPolicy.LONGEST_LOOKBACK), most - gone);
        gone += sql.forget("mute", "person, what, target, topic_key", "until > 0 and until <= ?1", at, most - gone);
        gone += sql.unpin(at, most - gone);
        gone += sql.forget("read_mark", "person, feed", "at < ?1", before(now, MARKS), most - gone);
        gone += sql.forget(
                "post_read",
                "person, post, on_day",
                "on_day < ?1",
                dayOf(now.minus(MetricStore.RETENTION)),
                most - gone);
        gone += marks(now.minus(MarkStore.RETENTION), most - gone);
        gone += sql.forget("seen", "person, post", "at < ?1", before(now, MARKS), most - gone);
        gone += sql.forget(
                "acceptance",
                "rules, person",
                "rules in (select x.id from {rules} x where x.replaced_at < ?1)",
                before(now, ACCEPTANCES),
                most - gone);
        int cases = sql.forget(
                "case", "id", "state not in (0, 1, 4, 7) and since < ?1", before(now, CaseStore.KEPT), most - gone);
        if (cases > 0) {
            door.update("delete from {report} y where not exists (select 1 from {case} q where q.id = y.case_id)");
            door.update("delete from {decision} d where not exists (select 1 from {case} q where q.id = d.case_id)");
            door.update(
                    "delete from {person_measure} v where not exists (select 1 from {case} q where q.id = v.case_id)");
        }
        gone += cases;
        int places =
                sql.forget("subscriber", "name, node", "node <> '' and seen_at < ?1", before(now, PLACES), most - gone);
        if (places > 0) {
            door.update("delete from {stuck} s where not exists ("
                    + "select 1 from {subscriber} u where u.name = s.subscriber and u.node = s.node)");
        }
        gone += places;
        // The oldest ids are looked at and no others: they are the oldest events, but for a few that were imported.
        int events = sql.forget("event", "id", "at < ?1", before(now, EVENTS), most - gone);
        if (events > 0) {
            door.update("delete from {stuck} s where not exists (select 1 from {event} e where e.id = s.event)");
        }
        return gone + events;
    }

    private int marks(Instant before, int most) {
        List<Cells> oldest = door.cells("select d.on_day from {metric_day} d order by d.on_day limit 1");
        if (oldest.isEmpty() || oldest.get(0).number() >= dayOf(before)) {
            return 0;
        }
        // Nobody makes a mark meanwhile for a number that goes.
        door.query("select l.name from {lock} l where l.name = 'metrics' for update");
        int gone = sql.forget("metric_day", "no, on_day", "on_day < ?1", dayOf(before), most);
        door.update(
                "delete from {metric_person} m where not exists (" + "select 1 from {metric_day} d where d.no = m.no)");
        return gone;
    }

    private static long dayOf(Instant moment) {
        return moment.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
    }

    private static @Nullable PersonId person(@Nullable String ref) {
        return ref == null ? null : new PersonId(ref);
    }

    private static long before(Instant now, Duration age) {
        return Micros.of(now.minus(age));
    }
}
