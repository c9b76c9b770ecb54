package io.kring.benchmarks.floor;

import io.kring.benchmarks.database.Database;
import io.kring.benchmarks.line.CommentLine;
import io.kring.benchmarks.line.Lines;
import io.kring.persistence.jpa.Dialect;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a search asks of the database, by hand: where somebody reads, and what was found as it is shown. */
public final class SearchFloor {
    private static final int HITS = 20;
    private static final int IDS_FROM = 4;

    private static final String READ = """
            (m.status = 2 or (k.kind = 0 and (m.status is null or m.status <> 4)))
              and (not k.practice or m.status = 2)""";

    private static final String REACH = """
            select m.place as place, cast(null as bigint) as apart
            from {person} me join {membership} m on m.person = me.no and m.status = 2 where me.ref = ?1
            union all
            select k.id, null from {community} k where k.kind = 0 and not k.practice and not exists (
              select 1 from {person} me join {membership} m on m.person = me.no and m.status = 4
              where me.ref = ?1 and m.place = k.id)
            union all
            select null, b.other from {person} me join {block} b on b.person = me.no where me.ref = ?1""";

    private static final String LOAD = """
            select @columns
            from {person} me
            join {contribution} f on f.id in (@ids)
            join {contribution} t on t.id = f.post
            join {community} k on k.id = t.place
            left join {membership} m on m.person = me.no and m.place = k.id
            join {contribution} c on c.id in (f.id, f.post)
            left join {person} a on a.no = c.author
            where me.ref = ?1 and f.state = 3 and t.state = 3 and @read
              and not exists (select 1 from {block} b where b.person = me.no and b.other in (f.author, t.author))""".replace("@read", READ);

    private final Jdbc jdbc;
    private final String load;

    /** For the tables of one schema. */
    public SearchFloor(Database database, String schema) {
        jdbc = new Jdbc(database.source(), schema + ".kring_");
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < HITS; i++) {
            ids.append(i == 0 ? "?" : ", ?").append(i + IDS_FROM);
        }
        load = LOAD.replace("@ids", ids)
                .replace(
                        "@columns",
                        database.dialect() == Dialect.POSTGRESQL
                                ? Hydration.ofPostsOnPostgresql("false")
                                : Hydration.ofPostsOnH2("false"));
    }

    /** Communities that somebody reads, and people whom they block or who block them. */
    public record Reach(Set<Long> places, Set<Long> apart) {}

    /** Asked in one statement. */
    public Reach reach(String person) throws SQLException {
        Reach reach = new Reach(new HashSet<>(), new HashSet<>());
        jdbc.reading(connection -> jdbc.rows(
                connection,
                REACH,
                row -> {
                    long place = row.getLong(1);
                    return row.wasNull()
                            ? reach.apart().add(row.getLong(2))
                            : reach.places().add(place);
                },
                person));
        return reach;
    }

    /** At most a page of hits, in their order: a comment is followed by its post. */
    public Lines load(String person, List<Long> ids) throws SQLException {
        List<Long> wanted = ids.subList(0, Math.min(HITS, ids.size()));
        @Nullable Object[] arguments = new @Nullable Object[IDS_FROM - 1 + HITS];
        arguments[0] = person;
        arguments[2] = Pages.now();
        for (int i = 0; i < HITS; i++) {
            arguments[IDS_FROM - 1 + i] = i < wanted.size() ? wanted.get(i) : 0L;
        }
        Map<Long, Object> found = new HashMap<>();
        Map<Long, Long> posts = new HashMap<>();
        jdbc.reading(connection -> jdbc.rows(
                connection,
                load,
                row -> {
                    posts.put(row.getLong(1), row.getLong(2));
                    return found.put(row.getLong(1), Pages.line(row));
                },
                arguments));
        List<Object> lines = new ArrayList<>();
        for (Long id : wanted) {
            Object hit = found.get(id);
            if (hit instanceof CommentLine) {
                lines.add(hit);
            }
            Object post = found.get(posts.get(id));
            if (post != null) {
                lines.add(post);
            }
        }
        return new Lines(lines);
    }
}
