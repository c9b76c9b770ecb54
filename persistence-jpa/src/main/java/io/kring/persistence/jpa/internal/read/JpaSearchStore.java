package io.kring.persistence.jpa.internal.read;

import io.kring.id.CommunityId;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Json;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.person.PersonId;
import io.kring.spi.Viewer;
import io.kring.spi.row.CommunityFacts;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.FeedSlice;
import io.kring.spi.search.IndexRow;
import io.kring.spi.search.SearchStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What search asks of the storage: one statement each for what is asked in somebody's name. */
public final class JpaSearchStore implements SearchStore {
    private static final int PLACE = 0;
    private static final int VIEWER = 1;
    private static final int PERSON = 2;
    private static final int APART = 4;

    private final Door door;
    private final SearchSql sql;
    private final JpaCommunityStore communities;

    JpaSearchStore(Door door, SearchSql sql, JpaCommunityStore communities) {
        this.door = door;
        this.sql = sql;
        this.communities = communities;
    }

    @Override
    public Reach reach(Viewer viewer, Collection<String> named, Collection<PersonId> people, @Nullable Long like) {
        Set<Long> places = new HashSet<>();
        Map<String, Set<Long>> meant = new HashMap<>();
        Map<PersonId, Long> numbers = new HashMap<>();
        Set<Long> apart = new HashSet<>();
        Long own = null;
        Said said = null;
        for (Cells row : reached(viewer, !named.isEmpty(), people, like)) {
            switch (row.integer()) {
                case PLACE -> {
                    long id = row.number();
                    places.add(id);
                    Stream.of(new CommunityId(id).toString(), Objects.requireNonNullElse(row.textOrNull(), ""))
                            .filter(named::contains)
                            .forEach(name -> meant.computeIfAbsent(name, any -> new HashSet<>())
                                    .add(id));
                }
                case VIEWER -> own = row.number();
                case PERSON -> {
                    long number = row.number();
                    numbers.put(new PersonId(row.text()), number);
                }
                case APART -> apart.add(row.number());
                default -> said = new Said(row.skip(1).textOrNull(), row.text());
            }
        }
        return new Reach(places, meant, numbers, own, apart, said);
    }

    private List<Cells> reached(Viewer viewer, boolean names, Collection<PersonId> people, @Nullable Long like) {
        if (like != null) {
            return sql.reachLike.rows(door, Viewing.by(viewer, names, like));
        }
        return people.isEmpty()
                ? sql.reach.rows(door, Viewing.by(viewer, names))
                : Keyed.in(
                        sql.reachWithPeople, refs(people), (query, keys) -> query.rows(door, by(viewer, names, keys)));
    }

    @Override
    public Map<PersonId, Boolean> mentionable(Viewer viewer, @Nullable Long community, Collection<PersonId> people) {
        Map<PersonId, Boolean> mentionable = new HashMap<>();
        people.forEach(person -> mentionable.put(person, false));
        Keyed.in(sql.mentionable, refs(people), (query, keys) -> query.rows(door, by(viewer, community, keys)))
                .forEach(row -> {
                    PersonId person = new PersonId(row.text());
                    if (row.flag()) {
                        mentionable.put(person, row.flag());
                    } else {
                        mentionable.remove(person);
                    }
                });
        return mentionable;
    }

    private static List<String> refs(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toList();
    }

    private static @Nullable Object[] by(Viewer viewer, @Nullable Object first, @Nullable Object[] keys) {
        @Nullable Object[] more = new @Nullable Object[1 + keys.length];
        more[0] = first;
        System.arraycopy(keys, 0, more, 1, keys.length);
        return Viewing.by(viewer, more);
    }

    @Override
    public FeedSlice load(Viewer viewer, Collection<Long> ids) {
        Set<Long> wanted = new HashSet<>(ids);
        List<ContributionView> views =
                Views.read(Keyed.in(sql.loaded, wanted, (query, keys) -> query.rows(door, Viewing.by(viewer, keys))));
        List<ContributionView> entries = new ArrayList<>();
        Map<Long, ContributionView> posts = new HashMap<>();
        for (ContributionView view : views) {
            long id = view.row().id();
            boolean first = !posts.containsKey(id);
            if (wanted.contains(id) && first) {
                entries.add(view);
            }
            if (view.row().isPost()) {
                posts.put(id, view);
            }
        }
        return new FeedSlice(entries, posts, List.of(), null);
    }

    @Override
    public List<CommunityFacts> communities(Viewer viewer, Collection<Long> ids) {
        return communities.named(viewer, ids);
    }

    @Override
    public List<IndexRow> conversations(Collection<Long> posts, long after, int most) {
        return Keyed.in(sql.conversations, posts, (query, keys) -> {
                    @Nullable Object[] arguments = new @Nullable Object[2 + keys.length];
                    arguments[0] = after;
                    arguments[1] = most;
                    System.arraycopy(keys, 0, arguments, 2, keys.length);
                    return query.rows(door, arguments);
                })
                .stream()
                .map(JpaSearchStore::contribution)
                .sorted(Comparator.comparing(IndexRow::id))
                .limit(most)
                .toList();
    }

    @Override
    public List<IndexRow> rows(Collection<Long> ids) {
        List<IndexRow> rows = new ArrayList<>();
        Keyed.in(sql.contributions, ids, (query, keys) -> query.rows(door, keys))
                .forEach(row -> rows.add(contribution(row)));
        Set<Long> others = new HashSet<>(ids);
        rows.forEach(row -> others.remove(row.id()));
        Keyed.in(sql.communities, others, (query, keys) -> query.rows(door, keys))
                .forEach(row -> rows.add(community(row)));
        return rows;
    }

    @Override
    public List<IndexRow> all(long after, int most) {
        return Stream.concat(
                        sql.allContributions.rows(door, after, most).stream().map(JpaSearchStore::contribution),
                        sql.allCommunities.rows(door, after, most).stream().map(JpaSearchStore::community))
                .sorted(Comparator.comparing(IndexRow::id))
                .limit(most)
                .toList();
    }

    private static IndexRow contribution(Cells cells) {
        ContributionRow row = Rows.contribution(cells);
        long place = cells.number();
        String audience = cells.textOrNull();
        String title = Objects.requireNonNullElse(cells.textOrNull(), "");
        String kind = cells.text();
        Long postAuthor = cells.numberOrNull();
        Long accepted = cells.numberOrNull();
        boolean answered = cells.flag();
        List<String> tags =
                texts(cells.textOrNull()).stream().distinct().sorted().toList();
        return new IndexRow(
                row.id(), row, place, audience, title, kind, postAuthor, accepted, answered, "", null, tags);
    }

    private static IndexRow community(Cells cells) {
        long id = cells.number();
        String name = cells.text();
        String purpose = cells.text();
        String language = cells.textOrNull();
        return new IndexRow(
                id, null, id, null, name, "", null, null, false, purpose, language, texts(cells.textOrNull()));
    }

    private static List<String> texts(@Nullable String json) {
        return json == null
                ? List.of()
                : Json.read(json).stream()
                        .map(text -> Objects.requireNonNull(text).toString())
                        .toList();
    }
}
