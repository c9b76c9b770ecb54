package io.kring.persistence.jpa.internal.read;

/** Queries for what people keep for themselves, composed once. Parameters after the viewer's stand with each. */
final class PersonSql {
    private static final String FOLLOWED = """
            select f.what, f.target, f.topic, f.seq, o.ref
            from @me join {follow} f on f.person = me.no and f.seq > cast(?7 as bigint)
            left join {person} o on f.what = 0 and o.no = f.target
            left join {community} k on f.what = 1 and k.id = f.target @standing
            where f.what <> 1 or (k.id is not null and @known)
            order by f.seq limit cast(?8 as int)""";

    private static final String BLOCKED = """
            select o.ref from @me join {block} b on b.person = me.no and b.own
            join {person} o on o.no = b.other and o.ref > cast(?7 as varchar)
            order by o.ref limit cast(?8 as int)""";

    private static final String HIDDEN = """
            select o.ref from @me join {block} b on b.person = me.no
            join {person} o on o.no = b.other order by b.other limit 10000""";

    /** 7 order after which, 8 how many. */
    final Query followed;

    /** 7 id after which, 8 how many. */
    final Query blocked;

    final Query hidden;

    PersonSql(Reading reading) {
        followed = query(reading, FOLLOWED);
        blocked = query(reading, BLOCKED);
        hidden = query(reading, HIDDEN);
    }

    private static Query query(Reading reading, String text) {
        return new Query(reading.spoken(text.replace("@me", reading.me())
                .replace("@standing", Guard.STANDING)
                .replace("@known", Guard.KNOWN)));
    }
}
