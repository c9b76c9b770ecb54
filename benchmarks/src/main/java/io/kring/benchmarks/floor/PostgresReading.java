package io.kring.benchmarks.floor;

import io.kring.benchmarks.line.Lines;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reading on PostgreSQL. */
final class PostgresReading implements ReadingFloor {
    private static final String SHOWN = """
            exists (select 1 from {contribution} t join {community} k on k.id = t.place
              left join {membership} m on m.person = me.no and m.place = k.id
              where t.id = c.post and t.state = 3 and not k.archived and t.author <> all(me.bl)
                and k.id <> all(me.quiet_places) and (not k.practice or m.status = 2)
                and (m.status = 2 or (k.kind = 0 and m.status is distinct from 4)))""";

    private static final String FOLLOWING = """
            with me as materialized (
              select p.no, @muted
              from {person} p where p.ref = ?1),
            top as (
              select f.target, h.feed_pos from me join {follow} f on f.person = me.no and f.what = 0
                  and f.target <> all(me.hushed) cross join lateral (
                select c.feed_pos from {contribution} c
                where c.author = f.target and c.state = 3 and c.feed_pos < ?2 and @heard and @shown
                order by c.feed_pos desc limit 1) h
              order by h.feed_pos desc limit 21),
            least as materialized (
              select coalesce((select min(feed_pos) from top having count(*) = 21), 0) as pos),
            page as (
              select q.* from me cross join top cross join lateral (
                select c.id, c.post, c.feed_pos from {contribution} c
                where c.author = top.target and c.state = 3 and c.feed_pos < ?2
                  and c.feed_pos >= (select pos from least) and @heard and @shown
                order by c.feed_pos desc limit 21) q
              order by q.feed_pos desc limit 21)
            select @columns
            from page cross join me
            join {contribution} c on c.id in (page.id, page.post)
            join {contribution} t on t.id = page.post join {community} k on k.id = t.place
            left join {person} a on a.no = c.author
            order by page.feed_pos desc, c.id desc""".replace("@muted", PostgresMutes.of("following"))
            .replace("@heard", PostgresMutes.HEARD)
            .replace("@shown", SHOWN)
            .replace("@columns", Hydration.ofPostsOnPostgresql("page.feed_pos > me.mark"));

    private final Jdbc jdbc;

    PostgresReading(Jdbc jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Lines home(String person, long before, boolean many) throws SQLException {
        return jdbc.reading(connection -> {
            List<Object> page = page(connection, many ? PostgresHome.MANY : PostgresHome.FEW, person, before);
            return Pages.cut(many && page.size() <= PAGE ? page(connection, PostgresHome.FEW, person, before) : page);
        });
    }

    private List<Object> page(Connection connection, String sql, String person, long before) throws SQLException {
        return jdbc.rows(connection, sql, Hydration::post, person, before, Pages.now());
    }

    @Override
    public Lines following(String person, long before) throws SQLException {
        return jdbc.reading(connection ->
                Pages.cutEntries(jdbc.rows(connection, FOLLOWING, Pages::line, person, before, Pages.now())));
    }

    @Override
    public Lines thread(String person, long post) throws SQLException {
        return jdbc.reading(connection -> {
            List<Object> rows = new ArrayList<>(
                    jdbc.rows(connection, Threads.POST_ON_POSTGRESQL, Hydration::post, person, post, Pages.now()));
            List<Object> comments =
                    jdbc.rows(connection, Threads.COMMENTS_ON_POSTGRESQL, PostgresReading::comment, person, post);
            rows.addAll(comments.subList(0, Math.min(COMMENTS, comments.size())));
            return new Lines(rows);
        });
    }

    private static Object comment(ResultSet row) throws SQLException {
        return Hydration.comment(row);
    }
}
