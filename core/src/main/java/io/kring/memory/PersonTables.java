package io.kring.memory;

import io.kring.feed.Subject;
import io.kring.memory.table.Key;
import io.kring.memory.table.SnapshotMap;
import io.kring.moderation.Background.Recent;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.change.Change;
import io.kring.spi.change.OnceRow;
import io.kring.spi.command.PersonSeed;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, and what each of them keeps for themselves. */
final class PersonTables {
    final SnapshotMap<Key.Named, OnceRow> once;
    final SnapshotMap<Key.Named, Mute> mutes;
    final SnapshotMap<Key.Named, Mark> marks;
    final SnapshotMap<Key.Numbers, Instant> seen;
    private final SnapshotMap<Key.Numbers, Recent> recent;
    private final SnapshotMap<Long, PersonRow> rows;
    private final SnapshotMap<Long, String> handles;
    private final SnapshotMap<PersonId, Long> numbers;
    private final SnapshotMap<Key.Named, Follow> follows;
    private final SnapshotMap<Key.Numbers, Long> blocks;
    private long last;
    private long lastFollow;
    private long lastRecent;

    PersonTables() {
        once = new SnapshotMap<>();
        mutes = new SnapshotMap<>();
        marks = new SnapshotMap<>();
        seen = new SnapshotMap<>();
        recent = new SnapshotMap<>();
        rows = new SnapshotMap<>();
        handles = new SnapshotMap<>();
        numbers = new SnapshotMap<>();
        follows = new SnapshotMap<>();
        blocks = new SnapshotMap<>();
    }

    private PersonTables(PersonTables from) {
        once = from.once.copy();
        mutes = from.mutes.copy();
        marks = from.marks.copy();
        seen = from.seen.copy();
        recent = from.recent.copy();
        rows = from.rows.copy();
        handles = from.handles.copy();
        numbers = from.numbers.copy();
        follows = from.follows.copy();
        blocks = from.blocks.copy();
        last = from.last;
        lastFollow = from.lastFollow;
        lastRecent = from.lastRecent;
    }

    PersonTables copy() {
        return new PersonTables(this);
    }

    /** What somebody follows. */
    record Follow(Subject subject, @Nullable Long personNo, long seq, Instant at) {}

    /** What somebody has muted. */
    record Mute(
            Subject subject,
            @Nullable Long personNo,
            @Nullable Instant until) {
        boolean endedBy(Instant now) {
            return until != null && !until.isAfter(now);
        }
    }

    /** How far a feed was read. */
    record Mark(long position, Instant at) {}

    /** What somebody said after a moment, the newest first. */
    List<Recent> recent(long person, Instant since) {
        List<Recent> newestFirst = new ArrayList<>(recent.between(Key.Numbers.of(person), Key.Numbers.of(person + 1))
                .filter(each -> each.at().isAfter(since))
                .toList());
        Collections.reverse(newestFirst);
        newestFirst.sort(Comparator.comparing(Recent::at).reversed());
        return newestFirst;
    }

    /** False where somebody said more meanwhile. */
    boolean remember(Change.Remember change) {
        if (recent(change.person(), change.since()).size() != change.expected()) {
            return false;
        }
        recent.put(Key.Numbers.of(change.person(), ++lastRecent), change.said());
        return true;
    }

    /** Forgets what was said before a moment; how many. */
    int forgetRecent(Instant before, int most) {
        return recent.removeIf(each -> each.at().isBefore(before), most);
    }

    @Nullable
    PersonRow find(PersonId id) {
        Long number = numbers.get(id);
        return number == null ? null : require(number);
    }

    PersonRow require(long number) {
        PersonRow row = rows.get(number);
        if (row == null) {
            throw new NoSuchElementException("no person has the number " + number);
        }
        return row;
    }

    /** The person's row, made from what the directory says where there is none; null where none is to be made. */
    @Nullable
    PersonRow ensure(PersonSeed seed) {
        PersonRow row = find(seed.id());
        return row == null && seed.makesRow() ? put(seed.id(), seed.handle(), seed.status(), false) : row;
    }

    PersonRow put(PersonId id, @Nullable String handle, PersonStatus status, boolean hidesOwn) {
        PersonRow before = find(id);
        PersonRow row = new PersonRow(before == null ? ++last : before.no(), id, status, hidesOwn);
        rows.put(row.no(), row);
        numbers.put(id, row.no());
        if (handle == null) {
            handles.remove(row.no());
        } else {
            handles.put(row.no(), handle);
        }
        return row;
    }

    Stream<Follow> follows(long person) {
        return follows.between(Key.Named.of(person), Key.Named.of(person + 1));
    }

    Stream<Mute> mutes(long person) {
        return mutes.between(Key.Named.of(person), Key.Named.of(person + 1));
    }

    /** Everybody who blocks this person or is blocked by them. */
    Stream<PersonRow> apartFrom(long person) {
        return rows.values().filter(row -> apart(person, row.no()));
    }

    /** The numbers of those whom somebody has blocked. */
    Stream<Long> blockedBy(long person) {
        return blocks.between(Key.Numbers.of(person), Key.Numbers.of(person + 1));
    }

    /** Whether one of the two has blocked the other. */
    boolean apart(@Nullable Long one, @Nullable Long other) {
        return one != null
                && other != null
                && (blocks.has(Key.Numbers.of(one, other)) || blocks.has(Key.Numbers.of(other, one)));
    }

    void follow(Change.Follow change) {
        Key.Named key = Key.Named.of(change.person(), textOf(change.subject(), change.personNo()));
        if (!change.on()) {
            follows.remove(key);
        } else if (!follows.has(key)) {
            follows.put(key, new Follow(change.subject(), change.personNo(), ++lastFollow, change.at()));
        }
    }

    void mute(Change.Mute change) {
        Key.Named key = Key.Named.of(change.person(), textOf(change.subject(), change.personNo()));
        if (change.on()) {
            mutes.put(key, new Mute(change.subject(), change.personNo(), change.until()));
        } else {
            mutes.remove(key);
        }
    }

    void block(Change.Block change) {
        Key.Numbers key = Key.Numbers.of(change.person(), change.other());
        if (change.on()) {
            blocks.put(key, change.other());
        } else {
            blocks.remove(key);
        }
    }

    void mark(Change.MarkRead change) {
        Key.Named key = Key.Named.of(change.person(), change.feed());
        Mark before = marks.get(key);
        long position = before == null ? change.position() : Math.max(before.position(), change.position());
        marks.put(key, new Mark(position, change.at()));
    }

    private static String textOf(Subject subject, @Nullable Long personNo) {
        if (subject instanceof Subject.OfTopic topic) {
            return "#" + topic.hashtag();
        }
        return subject instanceof Subject.OfCommunity community ? community.id().toString() : "u" + personNo;
    }
}
