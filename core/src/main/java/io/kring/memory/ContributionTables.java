package io.kring.memory;

import io.kring.memory.table.Key;
import io.kring.memory.table.SnapshotMap;
import io.kring.spi.change.Change;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ReferenceRow;
import io.kring.spi.row.RevisionRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Posts and comments with what hangs on them, and the indexes by which they are found. */
final class ContributionTables {
    private final SnapshotMap<Long, ContributionRow> rows;
    private final SnapshotMap<Long, List<ReferenceRow>> references;
    private final SnapshotMap<Key.Numbers, RevisionRow> revisions;
    private final SnapshotMap<Key.Named, Tally> counts;
    private final SnapshotMap<Key.Named, Reaction> reactions;
    private final SnapshotMap<String, Long> claims;
    private final ContributionIndexes indexes;
    private long lastReaction;

    ContributionTables() {
        rows = new SnapshotMap<>();
        references = new SnapshotMap<>();
        revisions = new SnapshotMap<>();
        counts = new SnapshotMap<>();
        reactions = new SnapshotMap<>();
        claims = new SnapshotMap<>();
        indexes = new ContributionIndexes();
    }

    private ContributionTables(ContributionTables from) {
        rows = from.rows.copy();
        references = from.references.copy();
        revisions = from.revisions.copy();
        counts = from.counts.copy();
        reactions = from.reactions.copy();
        claims = from.claims.copy();
        indexes = from.indexes.copy();
        lastReaction = from.lastReaction;
    }

    ContributionTables copy() {
        return new ContributionTables(this);
    }

    /** Somebody's reaction in a slot. */
    record Reaction(long target, long person, String slot, String kind, long seq, Instant at) {}

    private record Tally(String kind, int n) {}

    @Nullable
    ContributionRow find(long id) {
        return rows.get(id);
    }

    /** The one with the highest id from the first one on, below the other. */
    Optional<ContributionRow> highest(long from, long below) {
        return rows.descending(from, below).findFirst();
    }

    ContributionRow require(long id) {
        ContributionRow row = rows.get(id);
        if (row == null) {
            throw new NoSuchElementException("no contribution has the number " + id);
        }
        return row;
    }

    /** Everything with an id above this one, by id. */
    Stream<ContributionRow> after(long id) {
        return rows.between(id + 1, Long.MAX_VALUE);
    }

    /** The post that this is or stands under. */
    ContributionRow postOf(ContributionRow row) {
        return row.isPost() ? row : require(row.post());
    }

    /** The ids of an index as rows. */
    Stream<ContributionRow> rows(Stream<Long> ids) {
        return ids.map(this::require);
    }

    ContributionIndexes by() {
        return indexes;
    }

    List<ReferenceRow> references(long owner) {
        List<ReferenceRow> all = references.get(owner);
        return all == null ? List.of() : all;
    }

    Stream<RevisionRow> revisionsNewestFirst(long contribution) {
        return revisions.descending(Key.Numbers.of(contribution), Key.Numbers.of(contribution + 1));
    }

    Map<String, Integer> counts(long target) {
        Map<String, Integer> all = new HashMap<>();
        counts.between(Key.Named.of(target), Key.Named.of(target + 1)).forEach(tally -> all.put(tally.kind, tally.n));
        return all;
    }

    Stream<Reaction> reactions(long target) {
        return reactions.between(Key.Named.of(target), Key.Named.of(target + 1));
    }

    Stream<Reaction> reactions(long target, long person) {
        return reactions.between(new Key.Named(target, person, ""), new Key.Named(target, person + 1, ""));
    }

    @Nullable
    Long claimant(String uri) {
        return claims.get(uri);
    }

    void add(Change.AddContribution change) {
        if (rows.has(change.row().id())) {
            throw new IllegalStateException(
                    "there is a contribution with the number " + change.row().id());
        }
        write(change.row(), change.references());
    }

    boolean edit(Change.EditContribution change) {
        ContributionRow before = rows.get(change.row().id());
        if (before == null || before.version() != change.expectedVersion()) {
            return false;
        }
        List<ReferenceRow> now = change.references();
        ContributionRow row = change.row().change().accepted(before.accepted()).row();
        replace(before, row, now == null ? references(before.id()) : now);
        RevisionRow revision = change.revision();
        if (revision != null) {
            revisions.put(Key.Numbers.of(revision.contribution(), revision.version()), revision);
        }
        return true;
    }

    void touch(long contribution) {
        ContributionRow row = require(contribution);
        replace(row, row.change().version(row.version() + 1).row(), references(contribution));
    }

    /** The conversation goes with all that hangs on it; gives the ids that are gone, none where the post has changed. */
    List<Long> empty(Change.EmptyConversation change) {
        ContributionRow post = rows.get(change.post());
        if (post == null || post.version() != change.expectedVersion()) {
            return List.of();
        }
        List<Long> gone =
                Stream.concat(indexes.thread(post.id()), Stream.of(post.id())).toList();
        gone.forEach(this::delete);
        return gone;
    }

    private void delete(long id) {
        ContributionRow row = require(id);
        List<ReferenceRow> refersTo = references(id);
        indexes.remove(row, refersTo);
        rows.remove(id);
        references.remove(id);
        revisionsNewestFirst(id).toList().forEach(revision -> revisions.remove(Key.Numbers.of(id, revision.version())));
        counts(id).keySet().forEach(kind -> counts.remove(Key.Named.of(id, kind)));
        reactions(id).toList().forEach(reaction -> reactions.remove(new Key.Named(id, reaction.person, reaction.slot)));
        refersTo.stream()
                .filter(reference -> reference.kind() == ReferenceRow.Kind.FILE)
                .map(ReferenceRow::value)
                .filter(uri -> indexes.attachedTo(uri).findAny().isEmpty())
                .forEach(claims::remove);
    }

    void accept(Change.Accept change) {
        ContributionRow post = require(change.post());
        if (change.only() == null || change.only().equals(post.accepted())) {
            replace(post, post.change().accepted(change.answer()).row(), references(post.id()));
        }
    }

    void count(Change.Count change) {
        Key.Named key = Key.Named.of(change.target(), change.kind());
        Tally before = counts.get(key);
        int n = (before == null ? 0 : before.n) + change.delta();
        if (n == 0) {
            counts.remove(key);
        } else {
            counts.put(key, new Tally(change.kind(), n));
        }
    }

    boolean react(Change.PutReaction change) {
        Key.Named key = new Key.Named(change.target(), change.person(), change.slot());
        Reaction before = reactions.get(key);
        if (!Objects.equals(before == null ? null : before.kind, change.before())) {
            return false;
        }
        String kind = change.kind();
        if (kind == null) {
            reactions.remove(key);
        } else {
            long seq = before == null ? ++lastReaction : before.seq;
            reactions.put(key, new Reaction(change.target(), change.person(), change.slot(), kind, seq, change.at()));
        }
        return true;
    }

    boolean claim(Change.ClaimFiles change) {
        for (String uri : change.uris()) {
            Long owner = claims.get(uri);
            if (owner != null && owner != change.owner()) {
                return false;
            }
            claims.put(uri, change.owner());
        }
        return true;
    }

    private void replace(ContributionRow before, ContributionRow after, List<ReferenceRow> refersTo) {
        indexes.remove(before, references(before.id()));
        write(after, refersTo);
    }

    private void write(ContributionRow row, List<ReferenceRow> refersTo) {
        rows.put(row.id(), row);
        references.put(row.id(), refersTo);
        indexes.add(row, refersTo);
    }
}
