package io.kring.benchmarks.floor;

/** A conversation in two statements, the guard in both. 1 person, 2 post, 3 now. */
final class Threads {
    private static final String MODERATES = "coalesce(m.status = 2 and m.role >= 1, false)";

    private static final String GUARD = """
            (m.status = 2 or (k.kind = 0 and (m.status is null or m.status <> 4)))
              and (t.state in (3, 6) or (t.state in (2, 4) and (t.author = me.no or @moderates))
                or (t.state in (0, 1) and t.author = me.no))
              and not exists (select 1 from {block} b where b.person = me.no and b.other = t.author)""".replace("@moderates", MODERATES);

    private static final String TO_POST = """
            from {person} me join {contribution} t on t.id = ?2 join {community} k on k.id = t.place
            left join {membership} m on m.person = me.no and m.place = k.id
            """;

    private static final String POST = """
            select @columns
            @to_post
            join {contribution} c on c.id = t.id left join {person} a on a.no = c.author
            where me.ref = ?1 and @guard""".replace("@to_post", TO_POST).replace("@guard", GUARD);

    private static final String GAP = """
            (c.state = 5 or (c.state = 6 and c.author <> me.no and not @moderates)
              or exists (select 1 from {block} b where b.person = me.no and b.other = c.author))""".replace("@moderates", MODERATES);

    private static final String SHOWN = """
            c.post = ?2 and c.id <> c.post and (c.state in (3, 6)
              or (c.state in (2, 4) and (c.author = me.no or @moderates))
              or (c.state = 5 and exists (select 1 from {contribution} x
                where x.post = c.post and x.path > c.path and x.path < c.path || '~' and x.state = 3)))""".replace("@moderates", MODERATES);

    /** The arguments stand in what is found once, so that the plan for any of them is as good as one for each. */
    private static final String COMMENTS_ON_PG = """
            with found as materialized (
              select me.no, t.id, k.name, @moderates as moderates
              @to_post
              where me.ref = ?1 and t.state = 3 and @guard)
            select @columns
            from found me cross join lateral (
              select c.* from {contribution} c where @shown order by c.path limit 51) c
            left join {person} a on a.no = c.author
            order by c.path""".replace("@to_post", TO_POST)
            .replace("@shown", found(SHOWN).replace("?2", "me.id"))
            .replace("@moderates", MODERATES)
            .replace("@guard", GUARD);

    private static final String COMMENTS_ON_H =
            """
            select @columns
            @to_post
            join {contribution} c on @shown
            left join {person} a on a.no = c.author
            where me.ref = ?1 and t.state = 3 and @guard order by c.path limit 51""".replace("@to_post", TO_POST).replace("@shown", SHOWN).replace("@guard", GUARD);

    static final String POST_ON_POSTGRESQL = POST.replace("@columns", Hydration.ofPostsOnPostgresql("false"));
    static final String COMMENTS_ON_POSTGRESQL = COMMENTS_ON_PG.replace("@columns", found(Hydration.onPostgresql(GAP)));
    static final String POST_ON_H2 = POST.replace("@columns", Hydration.ofPostsOnH2("false"));
    static final String COMMENTS_ON_H2 = COMMENTS_ON_H.replace("@columns", Hydration.onH2(GAP));

    private Threads() {}

    private static String found(String text) {
        return text.replace(MODERATES, "me.moderates").replace("k.name", "me.name");
    }
}
