package io.kring.memory.table;

import io.kring.post.LinkedPost;
import io.kring.spi.change.Change;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What came from elsewhere: ids that things have there, numbers that were counted there, and links between posts. */
public final class ImportTables {
    private final SnapshotMap<External, Long> external;
    private final SnapshotMap<Key.Named, Tally> tallies;
    private final SnapshotMap<Key.Numbers, Link> links;

    public ImportTables() {
        external = new SnapshotMap<>();
        tallies = new SnapshotMap<>();
        links = new SnapshotMap<>();
    }

    private ImportTables(ImportTables from) {
        external = from.external.copy();
        tallies = from.tallies.copy();
        links = from.links.copy();
    }

    public ImportTables copy() {
        return new ImportTables(this);
    }

    /** An id elsewhere. */
    private record External(String source, String id) implements Comparable<External> {
        @Override
        public int compareTo(External other) {
            int first = source.compareTo(other.source);
            return first != 0 ? first : id.compareTo(other.id);
        }
    }

    private record Tally(String kind, int n) {}

    /** A link from a post to another one. */
    public record Link(long other, LinkedPost.Kind kind) {}

    public @Nullable Long target(String source, String id) {
        return external.get(new External(source, id));
    }

    public Map<String, Integer> tallies(long target) {
        Map<String, Integer> all = new TreeMap<>();
        tallies.between(Key.Named.of(target), Key.Named.of(target + 1)).forEach(tally -> all.put(tally.kind, tally.n));
        return all;
    }

    public int tally(long target, String kind) {
        Tally tally = tallies.get(Key.Named.of(target, kind));
        return tally == null ? 0 : tally.n;
    }

    public boolean linked(long post, long other, LinkedPost.Kind kind) {
        return links.has(new Key.Numbers(post, other, kind.ordinal()));
    }

    /** The links of a post, by the id of the other one. */
    public Stream<Link> links(long post) {
        return links.between(Key.Numbers.of(post), Key.Numbers.of(post + 1));
    }

    public void put(Change.PutExternal change) {
        External key = new External(change.source(), change.id());
        if (external.has(key)) {
            throw new IllegalStateException("this id of " + change.source() + " is taken");
        }
        external.put(key, change.target());
    }

    public void set(Change.SetTally change) {
        Key.Named key = Key.Named.of(change.target(), change.kind());
        if (change.imported() == 0) {
            tallies.remove(key);
        } else {
            tallies.put(key, new Tally(change.kind(), change.imported()));
        }
    }

    /** Forgets what is known of this contribution. */
    public void forget(long target) {
        external.removeIf(value -> value == target, Integer.MAX_VALUE);
        tallies.removeKeys(key -> key.a() == target);
        links.removeKeys(key -> key.a() == target || key.b() == target);
    }

    public void link(Change.LinkPosts change) {
        links.put(
                new Key.Numbers(change.post(), change.other(), change.kind().ordinal()),
                new Link(change.other(), change.kind()));
    }
}
