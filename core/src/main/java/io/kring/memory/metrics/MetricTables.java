package io.kring.memory.metrics;

import io.kring.memory.table.Key;
import io.kring.memory.table.SnapshotMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who read what on which day, and what was counted of it for good. */
public final class MetricTables {
    /** By post, day and person. */
    private final SnapshotMap<Key.Numbers, Key.Numbers> reads;

    private final SnapshotMap<Long, Integer> settled;
    private final MarkTables marks;
    private final ShareTables shares;
    private final GoalTables goals;

    public MetricTables() {
        reads = new SnapshotMap<>();
        settled = new SnapshotMap<>();
        marks = new MarkTables();
        shares = new ShareTables();
        goals = new GoalTables();
    }

    private MetricTables(MetricTables from) {
        reads = from.reads.copy();
        settled = from.settled.copy();
        marks = from.marks.copy();
        shares = from.shares.copy();
        goals = from.goals.copy();
    }

    public MetricTables copy() {
        return new MetricTables(this);
    }

    /** On which days people took which step. */
    public MarkTables marks() {
        return marks;
    }

    /** What was published of windows. */
    public ShareTables shares() {
        return shares;
    }

    /** Goals, and who stands behind them. */
    public GoalTables goals() {
        return goals;
    }

    /** Who read something on a day. */
    public LongStream readersOn(long day) {
        return reads.values()
                .filter(read -> read.b() == day)
                .mapToLong(Key.Numbers::c)
                .distinct();
    }

    /** Forgets reads of days before this one; at most so many. @return how many */
    public int forget(long day, int most) {
        return reads.removeIf(read -> read.b() < day, most);
    }

    void read(long post, long day, long person) {
        Key.Numbers read = new Key.Numbers(post, day, person);
        reads.put(read, read);
    }

    int readers(long post, @Nullable Long author, long beforeDay) {
        Integer counted = settled.get(post);
        if (counted != null) {
            return counted;
        }
        return Math.toIntExact(reads.between(Key.Numbers.of(post), Key.Numbers.of(post, beforeDay))
                .map(Key.Numbers::c)
                .filter(person -> author == null || author.longValue() != person)
                .distinct()
                .count());
    }

    /** Posts that were read and are not settled. */
    Stream<Long> unsettled() {
        return reads.values().map(Key.Numbers::a).distinct().filter(post -> !settled.has(post));
    }

    void settle(long post, int readers) {
        if (!settled.has(post)) {
            settled.put(post, readers);
        }
    }
}
