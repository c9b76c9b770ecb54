package io.kring.memory;

import io.kring.memory.table.Key;
import io.kring.memory.table.SnapshotMap;
import io.kring.post.PostState;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.DueItem;
import io.kring.spi.row.ReferenceRow;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what contributions are found: ids in an order. What has no place in feeds is in no feed's index. */
final class ContributionIndexes {
    private final SnapshotMap<Key.Numbers, Long> community;
    private final SnapshotMap<Key.Numbers, Long> placed;
    private final SnapshotMap<Key.Numbers, Long> author;
    private final SnapshotMap<Key.Numbers, Long> authorFeed;
    private final SnapshotMap<Key.Text, Long> topic;
    private final SnapshotMap<Key.Text, Long> file;
    private final SnapshotMap<Key.Named, Long> thread;
    private final SnapshotMap<Long, Long> held;
    private final SnapshotMap<Key.Due, DueItem> due;

    ContributionIndexes() {
        community = new SnapshotMap<>();
        placed = new SnapshotMap<>();
        author = new SnapshotMap<>();
        authorFeed = new SnapshotMap<>();
        topic = new SnapshotMap<>();
        file = new SnapshotMap<>();
        thread = new SnapshotMap<>();
        held = new SnapshotMap<>();
        due = new SnapshotMap<>();
    }

    private ContributionIndexes(ContributionIndexes from) {
        community = from.community.copy();
        placed = from.placed.copy();
        author = from.author.copy();
        authorFeed = from.authorFeed.copy();
        topic = from.topic.copy();
        file = from.file.copy();
        thread = from.thread.copy();
        held = from.held.copy();
        due = from.due.copy();
    }

    ContributionIndexes copy() {
        return new ContributionIndexes(this);
    }

    /** A stretch of feed positions: above one, below the other. */
    record Stretch(long since, long before) {}

    /** Posts of a community, the newest first. */
    Stream<Long> community(long id, Stretch within) {
        return community.descending(
                new Key.Numbers(id, within.since, Long.MAX_VALUE), Key.Numbers.of(id, within.before));
    }

    /** All posts of a community, in whatever state, by id. */
    Stream<Long> placed(long id) {
        return placed.between(Key.Numbers.of(id), Key.Numbers.of(id + 1));
    }

    /** Posts and comments of a person, the newest first. */
    Stream<Long> author(long person, Stretch within) {
        return authorFeed.descending(
                new Key.Numbers(person, within.since, Long.MAX_VALUE), Key.Numbers.of(person, within.before));
    }

    /** Posts and comments with a hashtag, the newest first. */
    Stream<Long> topic(String hashtag, Stretch within) {
        return topic.descending(
                new Key.Text(hashtag, within.since, Long.MAX_VALUE),
                new Key.Text(hashtag, within.before, Long.MIN_VALUE));
    }

    /** All that a person wrote, in whatever state, by id below this, the newest first. */
    Stream<Long> writtenBy(long person, long before) {
        return author.descending(Key.Numbers.of(person), Key.Numbers.of(person, before));
    }

    /** What a file is attached to. */
    Stream<Long> attachedTo(String uri) {
        return file.between(Key.Text.first(uri), Key.Text.last(uri));
    }

    /** The comments of a post, depth first. */
    Stream<Long> thread(long post) {
        return thread.between(Key.Named.of(post), Key.Named.of(post + 1));
    }

    /** The comments that are shown under a comment. */
    Stream<Long> under(ContributionRow comment) {
        return thread.between(
                Key.Named.of(comment.post(), comment.path() + Character.MIN_VALUE),
                Key.Named.of(comment.post(), comment.path() + Character.MAX_VALUE));
    }

    /** What waits for a moderator, by id. */
    Stream<Long> held() {
        return held.values();
    }

    /** What is due by now, the oldest first. */
    Stream<DueItem> due(Instant now) {
        return due.between(new Key.Due(Instant.MIN, 0, 0), Key.Due.after(now));
    }

    void add(ContributionRow row, List<ReferenceRow> references) {
        change(row, references, true);
    }

    void remove(ContributionRow row, List<ReferenceRow> references) {
        change(row, references, false);
    }

    private void change(ContributionRow row, List<ReferenceRow> references, boolean put) {
        long id = row.id();
        Long by = row.author();
        if (by != null) {
            set(author, Key.Numbers.of(by, id), id, put);
        }
        Long where = row.community();
        if (where != null) {
            set(placed, Key.Numbers.of(where, id), id, put);
        }
        if (!row.isPost()) {
            set(thread, Key.Named.of(row.post(), row.path()), id, put);
        }
        if (row.state() == PostState.HELD) {
            set(held, id, id, put);
        }
        references.stream()
                .filter(reference -> reference.kind() == ReferenceRow.Kind.FILE)
                .forEach(reference -> set(file, new Key.Text(reference.value(), id, 0), id, put));
        Long position = row.feedPos();
        if (position != null) {
            inFeeds(row, position, references, put);
        }
        eachDue(row, (at, kind) -> set(due, new Key.Due(at, kind.ordinal(), id), new DueItem(kind, id, at), put));
    }

    private void inFeeds(ContributionRow row, long position, List<ReferenceRow> references, boolean put) {
        Long where = row.community();
        if (where != null) {
            set(community, new Key.Numbers(where, position, row.id()), row.id(), put);
        }
        Long by = row.author();
        if (by != null) {
            set(authorFeed, new Key.Numbers(by, position, row.id()), row.id(), put);
        }
        references.stream()
                .filter(reference -> reference.kind() == ReferenceRow.Kind.HASHTAG)
                .forEach(tag -> set(topic, new Key.Text(tag.value(), position, row.id()), row.id(), put));
    }

    private static void eachDue(ContributionRow row, BiConsumer<Instant, DueItem.Kind> to) {
        if (row.state() == PostState.SCHEDULED) {
            given(row.publishAt(), DueItem.Kind.PUBLISH, to);
        }
        given(row.graceUntil(), DueItem.Kind.SETTLE, to);
        given(row.moveAt(), DueItem.Kind.MOVE, to);
    }

    private static void given(@Nullable Instant at, DueItem.Kind kind, BiConsumer<Instant, DueItem.Kind> to) {
        if (at != null) {
            to.accept(at, kind);
        }
    }

    private static <K extends Comparable<K>, V> void set(SnapshotMap<K, V> index, K key, V value, boolean put) {
        if (put) {
            index.put(key, value);
        } else {
            index.remove(key);
        }
    }
}
