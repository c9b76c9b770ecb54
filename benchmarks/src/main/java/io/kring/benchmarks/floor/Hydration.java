package io.kring.benchmarks.floor;

import io.kring.benchmarks.line.CommentLine;
import io.kring.benchmarks.line.Mark;
import io.kring.benchmarks.line.PostLine;
import io.kring.benchmarks.line.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads rows of these columns; lists travel as text, each part divided by a sign that occurs in none. */
final class Hydration {
    private static final String COLUMNS = """
            c.id, c.post, k.name, c.kind, a.ref, c.title, c.body, c.depth, @gap as gap,
            concat_ws(',', (select @list(y.kind || ':' || y.n, ',') from {tally} y where y.target = c.id),
              (select @list(d.kind || ':' || d.n, ',') from {tally_delta} d where d.target = c.id)) as counts,
            (select @list(x.kind, ',') from {reaction} x where x.target = c.id and x.person = me.no) as own,
            (select @list(r.kind || '|' || r.start_at || '|' || r.end_at || '|' || r.val || '|' || coalesce(o.ref, ''),
                ','@order)
              from {reference} r left join {person} o on o.no = r.person where r.owner = c.id) as marks""";

    /** Of posts alone; the role by the whole key, and nothing but it, or H2 looks it up among all members. 3 now. */
    private static final String STANDING = """
            , coalesce(c.published_at, 0), c.edited_at is not null, c.accepted, c.locked,
            exists (select 1 from {pin} n
              where n.post = c.id and n.place = c.place and (n.until is null or n.until > ?3)),
            coalesce((select case when m.status = 2 then m.role end from {membership} m
              where m.person = me.no and m.place = k.id), 0) >= 1 as moderates,
            @unread as unread""";

    private Hydration() {}

    /** The columns of posts {@code c} with {@code k} and {@code a} for PostgreSQL. */
    static String ofPostsOnPostgresql(String unread) {
        return onPostgresql("false") + STANDING.replace("@unread", unread);
    }

    /** The same for H2. */
    static String ofPostsOnH2(String unread) {
        return onH2("false") + STANDING.replace("@unread", unread);
    }

    /** Those of comments for PostgreSQL. */
    static String onPostgresql(String gap) {
        return COLUMNS.replace("@list", "string_agg")
                .replace("@order", " order by r.seq")
                .replace("@gap", gap);
    }

    /** The same for H2. */
    static String onH2(String gap) {
        return COLUMNS.replace("@order)", ") within group (order by r.seq)")
                .replace("@list", "listagg")
                .replace("@gap", gap);
    }

    static boolean isPost(ResultSet row) throws SQLException {
        return row.getLong(1) == row.getLong(2);
    }

    static PostLine post(ResultSet row) throws SQLException {
        Map<String, Integer> counts = counts(row.getString(10));
        Integer comments = counts.remove("#comments");
        return new PostLine(
                row.getLong(1),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                comments == null ? 0 : comments,
                counts,
                own(row.getString(11)),
                marks(row.getString(12)),
                new Standing(
                        row.getLong(13),
                        row.getBoolean(14),
                        accepted(row.getLong(15)),
                        row.getBoolean(16),
                        row.getBoolean(17),
                        row.getBoolean(18),
                        row.getBoolean(19)));
    }

    private static @Nullable Long accepted(long id) {
        return id == 0 ? null : id;
    }

    static CommentLine comment(ResultSet row) throws SQLException {
        return row.getBoolean(9)
                ? new CommentLine(row.getLong(1), row.getInt(8), true, null, "", Map.of(), Set.of(), List.of())
                : new CommentLine(
                        row.getLong(1),
                        row.getInt(8),
                        false,
                        row.getString(5),
                        row.getString(7),
                        counts(row.getString(10)),
                        own(row.getString(11)),
                        marks(row.getString(12)));
    }

    private static Map<String, Integer> counts(@Nullable String text) {
        Map<String, Integer> counts = new HashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String part : text.split(",", -1)) {
                int colon = part.indexOf(':');
                counts.merge(part.substring(0, colon), Integer.valueOf(part.substring(colon + 1)), Integer::sum);
            }
            counts.values().removeIf(n -> n == 0);
        }
        return counts;
    }

    private static Set<String> own(@Nullable String text) {
        return text == null ? Set.of() : Set.of(text.split(",", -1));
    }

    private static List<Mark> marks(@Nullable String text) {
        List<Mark> marks = new ArrayList<>();
        if (text != null) {
            for (String part : text.split(",", -1)) {
                String[] cells = part.split("\\|", -1);
                marks.add(new Mark(
                        cells[0].equals("0"),
                        cells[3],
                        Integer.parseInt(cells[1]),
                        Integer.parseInt(cells[2]),
                        cells[4].isEmpty() ? null : cells[4]));
            }
        }
        return marks;
    }
}
