package io.kring.memory.metrics;

import io.kring.memory.table.Key;
import io.kring.memory.table.SnapshotMap;
import io.kring.metrics.Step;
import io.kring.spi.metrics.MarkStore.Mark;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** On which days people took which step. */
public final class MarkTables {
    /** By person and day. */
    private final SnapshotMap<Key.Numbers, Day> days;

    MarkTables() {
        days = new SnapshotMap<>();
    }

    private MarkTables(MarkTables from) {
        days = from.days.copy();
    }

    MarkTables copy() {
        return new MarkTables(this);
    }

    /** A day of somebody's on which they took a step. */
    public record Day(long person, long day, boolean read, boolean reacted, boolean contributed) {
        /** The furthest one. */
        public Step step() {
            return contributed ? Step.CONTRIBUTED : reacted ? Step.REACTED : Step.READ;
        }
    }

    /** All days between two, both included. */
    public Stream<Day> between(long first, long last) {
        return days.values().filter(day -> day.day >= first && day.day <= last);
    }

    /** Somebody's days from one on. */
    public Stream<Day> of(long person, long from) {
        return days.between(Key.Numbers.of(person, from), Key.Numbers.of(person + 1));
    }

    /** As in {@link io.kring.spi.metrics.MarkStore#put}. */
    public void put(Mark mark) {
        Day before = days.get(key(mark.person(), mark.day()));
        boolean read = before != null && before.read;
        put(new Day(mark.person(), mark.day(), read, mark.reacted(), mark.contributed()));
    }

    /** These people read something on that day. */
    public void read(LongStream people, long day) {
        people.forEach(person -> {
            Day before = days.get(key(person, day));
            boolean reacted = before != null && before.reacted;
            put(new Day(person, day, true, reacted, before != null && before.contributed));
        });
    }

    private void put(Day day) {
        if (day.read || day.reacted || day.contributed) {
            days.put(key(day.person, day.day), day);
        } else {
            days.remove(key(day.person, day.day));
        }
    }

    /** Forgets days before this one; at most so many. @return how many */
    public int forget(long day, int most) {
        return days.removeIf(each -> each.day < day, most);
    }

    /** Forgets all days of somebody. */
    public void erase(long person) {
        days.removeIf(each -> each.person == person, Integer.MAX_VALUE);
    }

    private static Key.Numbers key(long person, long day) {
        return Key.Numbers.of(person, day);
    }
}
