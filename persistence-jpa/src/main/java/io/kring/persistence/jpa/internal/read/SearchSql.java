package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Rows;
import java.util.List;

/** Queries for search, composed once. Parameters after the viewer's stand with each. */
final class SearchSql {
    private static final String UNDER_POST =
            "join {contribution} t on t.id = c.post join {community} k on k.id = t.place " + Guard.STANDING;

    private static final String PLACES = """
            select 0 as part, k.id, case when cast(?7 as boolean) and k.kind <> 3 then k.name_key end as name,
              cast(null as varchar) as body
            from @me join {community} k on k.audience is null @standing where @reads and @elsewhere
            union all
            select 1, me.no, cast(null as varchar), cast(null as varchar) from @me where me.no is not null
            union all
            select 4, b.other, cast(null as varchar), cast(null as varchar) from @me join {block} b on b.person = me.no""";

    private static final String PEOPLE = """

            union all
            select 2, o.no, o.ref, cast(null as varchar)
            from @me join {person} o on o.ref in (@keys) and (not o.hides_own or o.no = me.no)""";

    private static final String LIKE = """

            union all
            select 3, c.id, c.title, c.body
            from @me join {contribution} c on c.id = cast(?8 as bigint) @under_post
            where c.id = c.post and c.state = 3 and @finds and @elsewhere and @heard""";

    private static final String LOADED = """
            select c.id from {contribution} c @under_post
            where c.id in (@keys) and c.state = 3 and @finds and @elsewhere and @heard
            union select c.post from {contribution} c @under_post
            where c.id in (@keys) and c.state = 3 and @finds and @elsewhere and @heard""";

    private static final String MENTIONABLE = """
            select o.ref, (o.status <> 3 and @unblocked) as may, coalesce(x.status = 2, false) as is_member
            from @me join {person} o on o.ref in (@keys)
            left join {community} k on k.id = cast(?7 as bigint) and k.kind <> 3
            @standing
            left join {membership} x on x.person = o.no and x.place = k.id and @reads""";

    private static final String ROWS = """
            select @contribution, k.id as place_id, k.audience, t.title as post_title, t.kind as post_kind,
              t.author as post_author,
              t.accepted as post_accepted,
              case when c.id = c.post then exists (
                select 1 from {contribution} x where x.post = c.id and x.answer and x.state = 3
                and x.author is distinct from c.author) else false end as answered, @tags as tags
            from {contribution} c join {contribution} t on t.id = c.post join {community} k on k.id = t.place
            where c.state = 3 and t.state = 3""";

    private static final String COMMUNITIES = """
            select k.id, k.name, k.purpose, k.lang, @themes as themes from {community} k where k.kind <> 3""";

    private final Reading reading;

    /** 7 whether names are wanted. */
    final Query reach;

    /** By {@link Keyed#SIZES}: 7 as before, from 8 on ids of people. */
    final List<Query> reachWithPeople;

    /** 7 as before, 8 post, 9 what stands between title and text. */
    final Query reachLike;

    /** By {@link Keyed#SIZES}: from 7 on ids. */
    final List<Query> loaded;

    /** By {@link Keyed#SIZES}: 7 community, from 8 on ids of people. */
    final List<Query> mentionable;

    /** By {@link Keyed#SIZES}: from 1 on ids. */
    final List<Query> contributions;

    /** By {@link Keyed#SIZES}: 1 id after which, 2 how many, from 3 on posts. */
    final List<Query> conversations;

    /** 1 id after which, 2 how many. */
    final Query allContributions;

    /** By {@link Keyed#SIZES}: from 1 on ids. */
    final List<Query> communities;

    /** 1 id after which, 2 how many. */
    final Query allCommunities;

    SearchSql(Reading reading) {
        this.reading = reading;
        reach = union(PLACES);
        reachWithPeople = Keyed.queries(8, keys -> union(PLACES + PEOPLE.replace("@keys", keys)));
        reachLike = union(PLACES + LIKE);
        loaded = Keyed.queries(7, keys -> query(reading.views(LOADED.replace("@keys", keys))));
        mentionable = Keyed.queries(8, keys -> query(MENTIONABLE.replace("@keys", keys)));
        contributions = Keyed.queries(1, keys -> query(ROWS + " and c.id in (" + keys + ")"));
        conversations = Keyed.queries(
                3,
                keys -> query(ROWS + " and c.post in (" + keys + ") and c.id > cast(?1 as bigint)\n"
                        + "order by c.id limit cast(?2 as int)"));
        allContributions = query(ROWS + " and c.id > cast(?1 as bigint)\norder by c.id limit cast(?2 as int)");
        communities = Keyed.queries(1, keys -> query(COMMUNITIES + " and k.id in (" + keys + ")"));
        allCommunities = query(COMMUNITIES + " and k.id > cast(?1 as bigint)\norder by k.id limit cast(?2 as int)");
    }

    /** A union by itself H2 would plan anew each time; within a query it stays planned. */
    private Query union(String text) {
        return query("select * from (\n" + text + "\n) u");
    }

    private Query query(String text) {
        return new Query(reading.spoken(text.replace("@me", reading.me())
                .replace("@contribution", Rows.CONTRIBUTION)
                .replace("@tags", reading.tags())
                .replace("@themes", reading.themes())
                .replace("@under_post", UNDER_POST)
                .replace("@standing", Guard.STANDING)
                .replace("@finds", Guard.FINDS)
                .replace("@reads", Guard.READS)
                .replace("@elsewhere", Guard.FOUND_ELSEWHERE)
                .replace("@heard", Guard.UNBLOCKED_WHOLE)
                .replace("@unblocked", Guard.unblocked("o.no"))));
    }
}
