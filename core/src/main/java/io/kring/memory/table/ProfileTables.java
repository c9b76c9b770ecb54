package io.kring.memory.table;

import io.kring.spi.change.Change;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people say about themselves, and who has which interest. */
public final class ProfileTables {
    private final SnapshotMap<Long, Change.Describe> rows;
    private final SnapshotMap<Key.Text, Long> byInterest;

    public ProfileTables() {
        rows = new SnapshotMap<>();
        byInterest = new SnapshotMap<>();
    }

    private ProfileTables(ProfileTables from) {
        rows = from.rows.copy();
        byInterest = from.byInterest.copy();
    }

    public ProfileTables copy() {
        return new ProfileTables(this);
    }

    /** What somebody says; null for nothing. */
    public Change.@Nullable Describe find(long person) {
        return rows.get(person);
    }

    /** Numbers of the people with this interest above one, the lowest first. */
    public Stream<Long> interestedIn(String folded, long after) {
        return byInterest.between(new Key.Text(folded, after, Long.MAX_VALUE), Key.Text.last(folded));
    }

    public void put(Change.Describe change) {
        Change.Describe before = rows.get(change.person());
        if (before != null) {
            before.interests().forEach(interest -> byInterest.remove(key(interest, change.person())));
        }
        if (change.equals(new Change.Describe(change.person(), "", List.of()))) {
            rows.remove(change.person());
        } else {
            rows.put(change.person(), change);
        }
        change.interests().forEach(interest -> byInterest.put(key(interest, change.person()), change.person()));
    }

    private static Key.Text key(Change.Describe.Interest interest, long person) {
        return new Key.Text(interest.folded(), person, 0);
    }
}
