package io.kring.persistence.jpa.internal.read;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.kring.metrics.Step;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.person.PersonId;
import io.kring.spi.FeedPosition;
import io.kring.spi.metrics.MarkStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** On which days people took which step. */
final class JpaMarkStore implements MarkStore {
    private static final Step[] STEPS = Step.values();

    /** How far the clock of an id may lag behind that of the moment when something was published. */
    private static final Duration LAG = Duration.ofDays(1);

    private final Door door;

    JpaMarkStore(Door door) {
        this.door = door;
    }

    @Override
    public void lock() {
        MarkSql.LOCK.rows(door);
    }

    @Override
    public Set<Long> concerned(long contribution) {
        return MarkSql.CONCERNED.rows(door, contribution).stream()
                .map(Cells::number)
                .collect(toSet());
    }

    @Override
    public List<Deed> deeds(Collection<Long> people, Instant since) {
        long from = Micros.of(since);
        long place = FeedPosition.after(since.minus(LAG));
        List<Deed> deeds = new ArrayList<>(deeds(asked(MarkSql.WRITTEN_BY_ONE, MarkSql.WRITTEN, people, from, place)));
        deeds.addAll(deeds(asked(MarkSql.REACTED_BY_ONE, MarkSql.REACTED, people, from)));
        return deeds;
    }

    /** What one query gives for one person, or others for many. */
    private List<Cells> asked(Query ofOne, List<Query> ofMany, Collection<Long> people, Object... first) {
        return people.size() == 1
                ? ofOne.rows(door, and(people.toArray(), first))
                : Keyed.in(ofMany, people, (query, keys) -> query.rows(door, and(keys, first)));
    }

    private static List<Deed> deeds(List<Cells> rows) {
        return rows.stream()
                .map(row -> new Deed(row.number(), row.instant(), row.constant(STEPS)))
                .toList();
    }

    @Override
    public List<Mark> marks(Collection<Long> people, long from) {
        return asked(MarkSql.MARKS_OF_ONE, MarkSql.MARKS, people, from).stream()
                .map(row -> new Mark(row.number(), row.number(), row.flag(), row.flag()))
                .toList();
    }

    private static @Nullable Object[] and(@Nullable Object[] keys, Object... first) {
        @Nullable Object[] all = new @Nullable Object[first.length + keys.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(keys, 0, all, first.length, keys.length);
        return all;
    }

    @Override
    public void put(Mark mark) {
        boolean there = MarkSql.CHANGE.update(door, mark.person(), mark.day(), mark.reacted(), mark.contributed()) > 0;
        boolean nothing = !mark.reacted() && !mark.contributed();
        if (there && nothing) {
            MarkSql.CLEAR.update(door, mark.person(), mark.day());
        } else if (!there && !nothing) {
            MarkSql.NUMBER.update(door, mark.person());
            MarkSql.ADD.update(door, mark.person(), mark.day(), mark.reacted(), mark.contributed());
        }
    }

    @Override
    public void markReading(long from, long before) {
        MarkSql.READERS.update(door, from, before);
        MarkSql.READ_TOO.update(door, from, before);
        MarkSql.READ_ONLY.update(door, from, before);
    }

    @Override
    public Map<PersonId, Step> furthest(long first, long last) {
        return MarkSql.FURTHEST.rows(door, first, last).stream()
                .collect(toMap(row -> new PersonId(row.text()), row -> row.constant(STEPS)));
    }

    @Override
    public void erase(long person) {
        lock();
        MarkSql.ERASE_DAYS.update(door, person);
        MarkSql.ERASE_NUMBER.update(door, person);
    }
}
