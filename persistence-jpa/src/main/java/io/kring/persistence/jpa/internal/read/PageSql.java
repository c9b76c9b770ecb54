package io.kring.persistence.jpa.internal.read;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Queries for pages of the host, composed once. Parameters after the viewer's stand with each. */
final class PageSql {
    private static final String PAGE = """
            g.post as g_post, g.uri, g.owner as g_owner, g.vanished_at, g.heard, g.did, g.closed_at, t.title as t_title, \
            t.version as t_version, k.id as k_id, k.audience, o.ref as o_ref""";

    static final String FIND = "select " + PAGE + """

            from {page} g join {contribution} t on t.id = g.post join {community} k on k.id = t.place
            left join {person} o on o.no = g.owner
            where g.post = coalesce(
              (select x.post from {page} x where x.uri_key = cast(?1 as varchar) and x.uri = cast(?2 as varchar)),
              (select a.target from {alias} a
                where a.kind = 1 and a.name_key = cast(?1 as varchar) and a.name = cast(?2 as varchar)))""";

    private static final String ABOUT = "select " + PAGE + """

            from @me join {page_tie} l on l.discussion = cast(?7 as bigint) join {page} g on g.post = l.page
            join {contribution} t on t.id = g.post join {community} k on k.id = t.place @standing
            left join {person} o on o.no = g.owner
            where @finds and exists (
              select 1 from {contribution} t join {community} k on k.id = t.place @standing
              where t.id = cast(?7 as bigint) and @finds)
            order by l.at desc, l.page desc limit cast(?8 as int)""";

    private static final String COMMENTS = """
            coalesce((select y.n from {tally} y where y.target = t.id and y.kind = '#comments'), 0) \
            + coalesce((select sum(d.n) from {tally_delta} d where d.target = t.id and d.kind = '#comments'), 0)""";

    /** A union by itself H2 would plan anew each time; within a query it stays planned. */
    private static final String COUNTS = """
            select * from (
            select g.uri_key, @comments as comments from @me join {page} g on g.uri_key in (@keys)
            join {contribution} t on t.id = g.post join {community} k on k.id = t.place @standing where @finds
            union all
            select a.name_key, @comments from @me join {alias} a on a.kind = 1 and a.name_key in (@keys)
            join {contribution} t on t.id = a.target join {community} k on k.id = t.place @standing
            where @finds and not exists (select 1 from {page} x where x.uri_key = a.name_key)
            ) u""";

    /** 7 post, 8 how many. */
    final Query about;

    /** By {@link Keyed#SIZES}: from 7 on keys of URIs. */
    final List<Query> counts;

    PageSql(Reading reading) {
        about = query(reading, ABOUT);
        counts = Keyed.queries(
                7, keys -> query(reading, COUNTS.replace("@comments", COMMENTS).replace("@keys", keys)));
    }

    private static Query query(Reading reading, String text) {
        return new Query(reading.spoken(Stream.of(text)
                .map(t -> t.replace("@me", reading.me()))
                .map(t -> t.replace("@standing", Guard.STANDING))
                .map(t -> t.replace("@finds", Guard.FINDS_POST))
                .collect(Collectors.joining())));
    }
}
