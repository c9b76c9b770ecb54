package io.kring.persistence.jpa.internal.write;

import io.kring.spi.change.Change;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one change set does: rows for each fragment, and what is locked before. */
public final class Plan {
    private final Map<Fragment, Batch> batches = new EnumMap<>(Fragment.class);
    private final Set<Long> people = new TreeSet<>();
    private final Set<Long> meetings = new TreeSet<>();
    private final Set<Long> pinned = new TreeSet<>();
    private final Set<Long> accepting = new TreeSet<>();
    private final Set<Long> kept = new TreeSet<>();
    private final List<Change.EmptyConversation> emptied = new ArrayList<>();

    void add(Fragment fragment, @Nullable Object... cells) {
        batches.computeIfAbsent(fragment, Batch::new).add(cells);
    }

    /** The row that is planned for this key; null when there is none. */
    @Nullable
    Object @Nullable [] planned(Fragment fragment, @Nullable Object... key) {
        Batch batch = batches.get(fragment);
        return batch == null ? null : batch.row(key);
    }

    /** Somebody's own rows are written. */
    void of(long person) {
        people.add(person);
    }

    /** Rows between two people are written. */
    void between(long person, long other) {
        meetings.add(person);
        meetings.add(other);
    }

    /** The pins of a community are changed. */
    void pins(long community) {
        pinned.add(community);
    }

    /** Rules of a place are accepted. */
    void accepting(long place) {
        accepting.add(place);
    }

    /** A post is to stay until the end. */
    void keeps(long post) {
        if (kept.add(post)) {
            add(Fragment.POST_KEPT, post);
        }
    }

    /** A conversation goes. */
    void empties(Change.EmptyConversation change) {
        emptied.add(change);
    }

    /** The batches of a part, in the order of their fragments. */
    public List<Batch> part(Fragment.Part part) {
        return batches.values().stream()
                .filter(batch -> batch.fragment().part() == part)
                .toList();
    }

    /** Where several writes can lose a race, all are looked at before the first, so that a refusal leaves nothing. */
    void lookBeforeWriting() {
        if (part(Fragment.Part.RACY).size() < 2) {
            return;
        }
        for (Batch batch : part(Fragment.Part.RACY)) {
            int most = batch.fragment().names().size();
            for (@Nullable Object[] row : batch.rows()) {
                switch (batch.fragment()) {
                    case EDIT_CONTRIBUTION -> add(Fragment.TEXT_AT, row[0], row[most - 2]);
                    case EDIT_COMMUNITY -> {
                        add(Fragment.COMMUNITY_AT, row[0], row[most - 6]);
                        add(
                                Fragment.COMMUNITY_FITS,
                                row[0],
                                row[most - 5],
                                row[most - 4],
                                row[most - 3],
                                row[most - 2],
                                row[most - 1]);
                    }
                    case PUT_CASE -> add(Fragment.CASE_AT, row[1], row[most - 1]);
                    case ADJUST_COMMUNITY -> add(Fragment.COMMUNITY_FITS, row);
                    default -> {
                        // Claims are looked at in any case.
                    }
                }
            }
        }
    }

    /** People whose own rows are written. */
    public Set<Long> people() {
        return people;
    }

    /** People between whom rows are written. */
    public Set<Long> meetings() {
        return meetings;
    }

    /** Communities whose pins change together with their counter. */
    public Set<Long> pinned() {
        return pinned;
    }

    /** Places whose rules in force are accepted, and stay so until then. */
    public Set<Long> accepting() {
        return accepting;
    }

    /** Posts that stay until the end. */
    public Set<Long> kept() {
        return kept;
    }

    /** Conversations that go before anything else is written. */
    public List<Change.EmptyConversation> emptied() {
        return emptied;
    }

    public boolean has(Fragment fragment) {
        return batches.containsKey(fragment);
    }

    /** How many rows it has in all. */
    public int rows() {
        return batches.values().stream().mapToInt(batch -> batch.rows().size()).sum();
    }

    public boolean isEmpty() {
        return batches.isEmpty() && emptied.isEmpty();
    }
}
