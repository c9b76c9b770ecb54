package io.kring.benchmarks.floor;

/** The home feed on PostgreSQL: communities are probed or the newest posts looked through, then followed people and tags. */
final class PostgresHome {
    private static final String ME = """
            with me as materialized (
              select p.no, @muted
              from {person} p where p.ref = ?1),
            place as (
              select m.place from me join {membership} m on m.person = me.no and m.status = 2
                join {community} k on k.id = m.place and not k.archived and k.id <> all(me.quiet_places)
              union
              select k.id from me join {follow} f on f.person = me.no and f.what = 1
                join {community} k on k.id = f.target and not k.archived and k.id <> all(me.quiet_places)
                left join {membership} m on m.person = me.no and m.place = k.id
              where m.status = 2 or (k.kind = 0 and m.status is distinct from 4)),
            """;

    private static final String SEEN = "c.author <> all((select hushed from me)::bigint[]) and "
            + PostgresMutes.HEARD.replace("me.quiet_topics", "(select quiet_topics from me)::varchar[]");

    private static final String PROBE = """
            top as (
              select place.place, h.feed_pos from place cross join lateral (
                select c.feed_pos from {contribution} c
                where c.place = place.place and c.state = 3 and c.feed_pos < ?2 and @seen
                order by c.feed_pos desc limit 1) h
              order by h.feed_pos desc limit 21),
            near as (
              select q.* from top cross join lateral (
                select c.id, c.feed_pos from {contribution} c
                where c.place = top.place and c.state = 3 and c.feed_pos < ?2 and @seen
                order by c.feed_pos desc limit 21) q
              order by q.feed_pos desc limit 21)""";

    private static final String SCAN = """
            mine as materialized (select array_agg(place) as ids from place),
            near as (
              select c.id, c.feed_pos from (
                select c.id, c.feed_pos, c.place, c.author from {contribution} c
                where c.place is not null and c.state = 3 and c.feed_pos < ?2
                order by c.feed_pos desc limit 2000) c
              where c.place = any((select ids from mine)::bigint[]) and @seen
              order by c.feed_pos desc limit 21)""";

    private static final String REST = """
            ,
            least as materialized (
              select coalesce((select min(feed_pos) from near having count(*) = 21), 0) as pos),
            far as (
              select q.* from me join {follow} f on f.person = me.no and f.what = 0
                  and f.target <> all(me.hushed) cross join lateral (
                select c.id, c.feed_pos from {contribution} c
                where c.author = f.target and c.state = 3 and c.place is not null and c.feed_pos < ?2
                  and c.feed_pos >= (select pos from least) and @heard and @open
                order by c.feed_pos desc limit 21) q),
            tagged as (
              select q.* from me join {follow} f on f.person = me.no and f.what = 2 cross join lateral (
                select c.id, c.feed_pos from {reference} g join {contribution} c on c.id = g.owner
                where g.kind = 1 and g.val_key = f.topic_key and g.feed_pos < ?2
                  and g.feed_pos >= (select pos from least) and c.place is not null and c.state = 3 and @seen and @open
                order by g.feed_pos desc limit 21) q),
            page as (
              select id, feed_pos from near union select id, feed_pos from far union select id, feed_pos from tagged
              order by feed_pos desc limit 21)
            select @columns
            from page join {contribution} c on c.id = page.id join {community} k on k.id = c.place
            left join {person} a on a.no = c.author cross join me
            order by c.feed_pos desc""";

    private static final String OPEN = """
            exists (select 1 from {community} k left join {membership} m on m.person = me.no and m.place = k.id
              where k.id = c.place and k.kind = 0 and not k.archived and k.id <> all(me.quiet_places)
                and (not k.practice or m.status = 2) and (m.status is null or m.status <> 4))""";

    /** For people in few communities; always right. 1 person, 2 before, 3 now. */
    static final String FEW = filled(ME + PROBE + REST);

    /** For people in many; right where the page is full. */
    static final String MANY = filled(ME + SCAN + REST);

    private PostgresHome() {}

    private static String filled(String text) {
        return text.replace("@muted", PostgresMutes.of("home"))
                .replace("@columns", Hydration.ofPostsOnPostgresql("c.feed_pos > me.mark"))
                .replace("@heard", PostgresMutes.HEARD)
                .replace("@seen", SEEN)
                .replace("@open", OPEN);
    }
}
