package io.kring.persistence.jpa.internal.read;

/** Queries for what people keep for themselves, composed once. Parameters after the viewer's stand with each. */
final class PersonSql {
    private static final String FOLLOWED = """
            select f.what, f.target, f.topic, f.seq, o.ref
            from @me join {follow} f on f.person = me.no and f.seq > cast(?7 as bigint)
            left join {person} o on f.what = 0 and o.no = f.target
            left join {community} k on f.what = 1 and k.id = f.target @standing
            where (f.what = 2 or (f.what = 0 and o.status <> 3) or (k.id is not null and @known))
            order by f.seq limit cast(?8 as int)""";

    private static final String BLOCKED = """
            select o.ref from @me join {block} b on b.person = me.no and b.own
            join {person} o on o.no = b.other and o.status <> 3 and o.ref > cast(?7 as varchar)
            order by o.ref limit cast(?8 as int)""";

    private static final String HIDDEN = """
            select o.ref from @me join {block} b on b.person = me.no
            join {person} o on o.no = b.other order by b.other limit 10000""";

    /** {@code me} reads what people say about themselves as others read open communities. */
    private static final String READS_OPEN = "(me.reads_open and me.status <> 1)";

    /** {@code me} and {@code a} are members of a community that {@code me} reads. */
    private static final String SHARES = """
            exists (select 1 from {membership} x join {community} k on k.id = x.place @standing
              where x.person = a.no and x.status = 2 and m.status = 2 and k.kind <> 3 and @reads)""";

    private static final String SEES = """
            cast(?1 as varchar) is not null and me.status <> 3 and coalesce(a.status, 0) <> 3 and @unblocked""";

    /** A row for each community that both are members of, one without a community where there is none. */
    private static final String PROFILE = """
            select coalesce(a.hides_own, false), coalesce(w.ask_me_about, ''), @interests as interests, y.id, y.name
            from @me left join {person} a on a.ref = cast(?7 as varchar)
            left join {profile} w on w.person = a.no
            left join {membership} j on j.person = a.no and j.status = 2 and exists (
              select 1 from {community} k @standing
              where k.id = j.place and m.status = 2 and k.kind <> 3 and not k.archived and @reads)
            left join {community} y on y.id = j.place
            where @sees and (@readsOpen or cast(?7 as varchar) = cast(?1 as varchar) or @shares)
            order by y.name_key, y.id limit cast(?8 as int)""";

    private static final String SHARING = """
            select a.no, a.ref, a.status, a.hides_own
            from @me join {interest} i on i.interest_key = cast(?7 as varchar) and i.person > cast(?8 as bigint)
            join {person} a on a.no = i.person
            where @sees and a.ref <> cast(?1 as varchar) and (@readsOpen or @shares)
            order by i.interest_key, i.person limit cast(?9 as int)""";

    /** 7 order after which, 8 how many. */
    final Query followed;

    /** 7 id after which, 8 how many. */
    final Query blocked;

    final Query hidden;

    /** 7 id, 8 how many communities. */
    final Query profile;

    /** 7 key of the interest, 8 number after which, 9 how many. */
    final Query sharing;

    PersonSql(Reading reading) {
        followed = query(reading, FOLLOWED);
        blocked = query(reading, BLOCKED);
        hidden = query(reading, HIDDEN);
        profile = query(reading, PROFILE);
        sharing = query(reading, SHARING);
    }

    private static Query query(Reading reading, String text) {
        return new Query(reading.spoken(text.replace("@me", reading.me())
                .replace("@sees", SEES)
                .replace("@shares", SHARES)
                .replace("@readsOpen", READS_OPEN)
                .replace("@unblocked", Guard.unblocked("a.no"))
                .replace("@interests", reading.interests())
                .replace("@reads", Guard.READS)
                .replace("@standing", Guard.STANDING)
                .replace("@known", Guard.KNOWN)));
    }
}
