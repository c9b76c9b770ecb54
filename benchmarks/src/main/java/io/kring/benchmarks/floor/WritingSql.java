package io.kring.benchmarks.floor;

/** Texts of what is written. */
final class WritingSql {
    /** 1 person, 2 community, 3 who is mentioned. */
    static final String FACTS_OF_COMMUNITY = """
            select me.no, case when m.status = 2 and not k.archived then 1 else 0 end as may, o.no
            from {person} me join {community} k on k.id = ?2
            left join {membership} m on m.person = me.no and m.place = k.id
            left join {person} o on o.ref = ?3
            where me.ref = ?1""";

    /** 1 person, 2 post. */
    static final String FACTS_OF_POST = """
            select me.no, case when t.state = 3 and not t.locked and not k.archived
                and (m.status = 2 or (k.kind = 0 and (m.status is null or m.status <> 4)))
                and not exists (select 1 from {block} b where b.person = me.no and b.other = t.author)
              then 1 else 0 end as may
            from {person} me join {contribution} t on t.id = ?2 join {community} k on k.id = t.place
            left join {membership} m on m.person = me.no and m.place = k.id
            where me.ref = ?1""";

    /** 1 id, 2 community, 3 post, 4 depth, 5 path, 6 kind, 7 author, 8 text, 9 now, 10 end of grace, 11 version of details. */
    static final String TEXT = """
            insert into {contribution} (id, place, post, depth, path, kind, answer, author, state, feed_pos, body, details_v,
              details, version, locked, created_at, published_at, grace_until)
            values (?1, ?2, ?3, ?4, ?5, ?6, false, ?7, 3, ?1, ?8, ?11, '', 1, false, ?9, ?9, ?10)""";

    /** 1 owner, 2 hashtag, 3 and 4 where, 5 handle, 6 who, 7 and 8 where. */
    static final String REFERENCES = """
            insert into {reference} (owner, seq, kind, val_key, val, person, start_at, end_at, bytes, feed_pos)
            values (?1, 0, 1, ?2, ?2, null, ?3, ?4, 0, ?1), (?1, 1, 0, ?5, ?5, ?6, ?7, ?8, 0, ?1)""";

    /** 1 now, 2 type, 3 conversation, 4 who, 5 flags, 6 facts. */
    static final String EVENT = """
            insert into {event} (at, type, version, conversation, by_person, flags, facts)
            values (?1, ?2, 1, ?3, ?4, ?5, ?6)""";

    /** 1 target, 2 kind, 3 how many. */
    static final String DELTA = "insert into {tally_delta} (target, kind, n) values (?1, ?2, ?3)";

    /** 1 target, 2 kind, 3 how many. */
    static final String COUNTER = "update {tally} set n = n + ?3 where target = ?1 and kind = ?2";

    /** 1 target, 2 person, 3 kind, 4 now. */
    static final String REACTION = """
            insert into {reaction} (target, person, slot, kind, at)
            select cast(?1 as bigint), cast(?2 as bigint), 'one', cast(?3 as varchar), cast(?4 as bigint)
            where not exists (
              select 1 from {reaction} x where x.target = ?1 and x.person = ?2 and x.slot = 'one')""";

    /** 1 target, 2 person. */
    static final String NO_REACTION = "delete from {reaction} where target = ?1 and person = ?2 and slot = 'one'";

    private static final String ON_POSTGRESQL = """
            with i as (@write returning 1),
            d as (@count),
            e as (insert into {event} (at, type, version, conversation, by_person, flags, facts)
              select cast(?4 as bigint), cast(?5 as varchar), 1, cast(?6 as varchar), cast(?2 as bigint), 0,
                cast(?7 as varchar) from i)
            select count(*) from i""";

    private static final String COUNTED =
            "update {tally} set n = n + ?8 where target = ?1 and kind = ?3 and exists (select 1 from i)";

    /** 1 target, 2 person, 3 kind, 4 now, 5 type, 6 conversation, 7 facts, 8 how many more. */
    static final String REACT = ON_POSTGRESQL
            .replace("@write", REACTION)
            .replace("@count", "insert into {tally_delta} (target, kind, n) select ?1, ?3, ?8 from i");

    /** The same with a counter in one row. */
    static final String REACT_ON_COUNTER =
            ON_POSTGRESQL.replace("@write", REACTION).replace("@count", COUNTED);

    /** The same back. */
    static final String UNREACT_ON_COUNTER =
            ON_POSTGRESQL.replace("@write", NO_REACTION).replace("@count", COUNTED);

    /** 1 community. */
    static final String ONE_MORE = """
            update {community} set member_count = member_count + 1
            where id = ?1 and not archived and (cap is null or member_count < cap)""";

    /** 1 person, 2 community, 3 now. */
    static final String MEMBERSHIP = """
            insert into {membership} (person, place, status, role, since, version) values (?1, ?2, 2, 0, ?3, 1)""";

    /** 1 person, 2 community, 3 now. */
    static final String HISTORY = """
            insert into {membership_history} (person, place, status, role, at) values (?1, ?2, 2, 0, ?3)""";

    /** 1 person, 2 community, 3 now, 4 type, 5 conversation, 6 facts. */
    static final String JOIN = """
            with c as (update {community} set member_count = member_count + 1
              where id = ?2 and not archived and (cap is null or member_count < cap) returning 1),
            m as (insert into {membership} (person, place, status, role, since, version)
              select cast(?1 as bigint), cast(?2 as bigint), 2, 0, cast(?3 as bigint), 1 from c),
            h as (insert into {membership_history} (person, place, status, role, at)
              select cast(?1 as bigint), cast(?2 as bigint), 2, 0, cast(?3 as bigint) from c),
            e as (insert into {event} (at, type, version, conversation, by_person, flags, facts)
              select cast(?3 as bigint), cast(?4 as varchar), 1, cast(?5 as varchar), cast(?1 as bigint), 0,
                cast(?6 as varchar) from c)
            select count(*) from c""";

    private WritingSql() {}
}
