package io.kring.persistence.jpa.internal.imports;

import io.kring.access.CommunityKind;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Keys;
import io.kring.persistence.jpa.internal.write.FactsLoader;
import io.kring.persistence.jpa.internal.write.JpaCommands;
import io.kring.person.PersonId;
import io.kring.post.PostState;
import io.kring.spi.FeedPosition;
import io.kring.spi.command.PersonSeed;
import io.kring.spi.imports.ImportFacts;
import io.kring.spi.imports.ImportKey;
import io.kring.spi.imports.ImportRequest;
import io.kring.spi.imports.ImportStore;
import io.kring.spi.imports.KnownCommunity;
import io.kring.spi.imports.KnownContribution;
import io.kring.spi.imports.LockedContribution;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks for what a batch has to know, all items at once. */
public final class JpaImports implements ImportStore {
    private static final String LOCK = "select name from {lock} where name = 'imports' for update";

    private static final String PEOPLE = "select p.ref, p.no from {rows} join {person} p on p.ref = r.ref";

    private static final String LOCK_PEOPLE =
            "select p.no from {person} p where p.no in (select r.no from {rows}) order by p.no @locked";

    private static final String EXTERNAL = """
            select r.id, k.id as community_id, k.cap, k.member_count, c.id as contribution_id, c.post, c.parent, c.path,
              t.kind, c.answer
            from {rows} join {external} x on x.source = r.source and x.ext_key = r.ext_key
            left join {community} k on k.id = x.target
            left join {contribution} c on c.id = x.target
            left join {contribution} t on t.id = c.post""";

    private static final String COMMUNITIES =
            "select k.id, k.cap, k.member_count from {rows} join {community} k on k.id = r.id and k.kind <> "
                    + CommunityKind.PAGE.ordinal();

    private static final String LOCK_CONTRIBUTIONS = """
            select c.id, c.state, c.accepted from {contribution} c where c.id in (select r.id from {rows})
            order by c.id @locked""";

    private static final String LAST_PLACES =
            "select r.id, (select max(c.id) from {contribution} c where c.id >= r.id and c.id < r.id + "
                    + FeedPosition.PER_MILLISECOND + ") as last_id from {rows}";

    private static final String CLAIMS = "select f.uri, f.owner from {rows} join {claim} f on f.uri_key = r.uri_key";

    private static final PostState[] STATES = PostState.values();

    private final Door door;
    private final Bulk bulk;
    private final FactsLoader loader;
    private final JpaCommands commands;
    private final String locked;

    /**
     * @param locked how rows are locked for an update that leaves their key alone
     */
    public JpaImports(Door door, Bulk bulk, FactsLoader loader, JpaCommands commands, String locked) {
        this.door = door;
        this.bulk = bulk;
        this.loader = loader;
        this.commands = commands;
        this.locked = locked;
    }

    @Override
    public ImportFacts load(ImportRequest request) {
        door.query(LOCK);
        Map<PersonId, Long> people = people(request.people());
        lock(request.locked().stream().map(people::get).toList());
        Map<String, KnownCommunity> communities = new HashMap<>();
        Map<String, KnownContribution> contributions = new HashMap<>();
        Set<String> erased = new HashSet<>();
        List<@Nullable Object[]> ids = request.externalIds().stream()
                .map(id -> new @Nullable Object[] {request.source(), id, Keys.of(id)})
                .toList();
        for (Cells cells : rows(EXTERNAL, "source varchar, id varchar, ext_key varchar", ids)) {
            String id = cells.text();
            if (!cells.isNull()) {
                communities.put(id, community(cells));
                continue;
            }
            cells.skip(3);
            if (cells.isNull()) {
                erased.add(id);
            } else {
                contributions.put(id, contribution(cells));
            }
        }
        Map<Long, KnownCommunity> here = new HashMap<>();
        for (Cells cells : rows(COMMUNITIES, "id bigint", ids(request.communities()))) {
            KnownCommunity community = community(cells);
            here.put(community.id(), community);
        }
        return new ImportFacts(people, communities, contributions, erased, here);
    }

    @Override
    public Map<ImportKey, Integer> present(ImportKey.Table table, Collection<ImportKey> keys) {
        Map<ImportKey, Integer> present = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        List<@Nullable Object[]> rows = keys.stream()
                .map(key -> {
                    String name = Keys.of(key.name());
                    names.put(name, key.name());
                    return new @Nullable Object[] {key.a(), key.b(), name};
                })
                .toList();
        for (Cells cells : rows(PresentSql.of(table), "a bigint, b bigint, name varchar", rows)) {
            ImportKey key = new ImportKey(cells.number(), cells.number(), names.getOrDefault(cells.text(), ""));
            present.put(key, cells.integer());
        }
        return present;
    }

    @Override
    public Map<Long, LockedContribution> locked(Collection<Long> contributions) {
        Map<Long, LockedContribution> states = new HashMap<>();
        List<@Nullable Object[]> ids = ids(new TreeSet<>(contributions));
        for (Cells cells : rows(LOCK_CONTRIBUTIONS.replace("@locked", locked), "id bigint", ids)) {
            states.put(cells.number(), new LockedContribution(cells.constant(STATES), cells.numberOrNull()));
        }
        return states;
    }

    @Override
    public Map<Long, Long> lastPlaces(Collection<Long> firsts) {
        Map<Long, Long> last = new HashMap<>();
        for (Cells cells : rows(LAST_PLACES, "id bigint", ids(firsts))) {
            long first = cells.number();
            Long highest = cells.numberOrNull();
            if (highest != null) {
                last.put(first, highest);
            }
        }
        return last;
    }

    @Override
    public Map<String, Long> claims(Collection<String> uris) {
        Map<String, Long> owners = new HashMap<>();
        List<@Nullable Object[]> keys = uris.stream()
                .map(Keys::of)
                .distinct()
                .map(key -> new @Nullable Object[] {key})
                .toList();
        for (Cells cells : rows(CLAIMS, "uri_key varchar", keys)) {
            owners.put(cells.text(), cells.number());
        }
        return owners;
    }

    private Map<PersonId, Long> people(List<PersonSeed> seeds) {
        Map<PersonId, Long> numbers = numbers(seeds);
        List<PersonSeed> missing =
                seeds.stream().filter(seed -> !numbers.containsKey(seed.id())).toList();
        if (!missing.isEmpty()) {
            loader.add(missing);
            numbers.putAll(numbers(missing));
        }
        return numbers;
    }

    private Map<PersonId, Long> numbers(List<PersonSeed> seeds) {
        Map<PersonId, Long> numbers = new HashMap<>();
        List<@Nullable Object[]> refs = seeds.stream()
                .map(seed -> new @Nullable Object[] {seed.id().value()})
                .toList();
        for (Cells cells : rows(PEOPLE, "ref varchar", refs)) {
            numbers.put(new PersonId(cells.text()), cells.number());
        }
        return numbers;
    }

    private void lock(Collection<Long> people) {
        TreeSet<Long> ordered = new TreeSet<>(people);
        rows(LOCK_PEOPLE.replace("@locked", locked), "no bigint", ids(ordered));
        commands.lockedNow(ordered);
    }

    private List<Cells> rows(String sql, String columns, List<@Nullable Object[]> rows) {
        return rows.isEmpty() ? List.of() : bulk.query(sql, columns, rows);
    }

    private static List<@Nullable Object[]> ids(Collection<Long> ids) {
        return ids.stream().map(id -> new @Nullable Object[] {id}).toList();
    }

    private static KnownCommunity community(Cells cells) {
        return new KnownCommunity(cells.number(), cells.integerOrNull(), cells.integer());
    }

    private static KnownContribution contribution(Cells cells) {
        return new KnownContribution(
                cells.number(), cells.number(), cells.numberOrNull(), cells.text(), cells.text(), cells.flag());
    }
}
