package io.kring.persistence.jpa.internal.read;

import java.util.List;
import java.util.Objects;

/** Statements for what is measured, composed once. Parameters after the viewer's stand with each. */
final class MetricSql {
    private static final String SETTLE = """
            insert into {post_reach} (post, readers) select cast(?1 as bigint), cast(?2 as int)
            where not exists (select 1 from {post_reach} r where r.post = cast(?1 as bigint))
            @absent""";

    private static final String READ = """
            insert into {post_read} (person, post, on_day)
            select me.no, c.id, cast(?7 as int)
            from @me join {contribution} c on c.id in (@keys)
            join {contribution} t on t.id = c.post join {community} k on k.id = t.place @standing
            where me.no is not null and c.id = c.post and c.state = 3 and not k.practice and @finds
              and not exists (
                select 1 from {post_read} d where d.post = c.id and d.on_day = cast(?7 as int) and d.person = me.no)
            @absent""";

    /** By {@link Keyed#SIZES}: 7 day, from 8 on posts. */
    final List<Query> read;

    /** 1 post, 2 its author, 3 the day before which. */
    final Query readers = new Query("""
            select coalesce(
              (select r.readers from {post_reach} r where r.post = cast(?1 as bigint)),
              (select count(distinct d.person) from {post_read} d
               where d.post = cast(?1 as bigint) and d.on_day < cast(?3 as int)
                 and d.person is distinct from cast(?2 as bigint)))""");

    /** 1 published before, 2 how many. */
    final Query unsettled = new Query("""
            select c.id, c.author, c.published_at from {contribution} c
            where c.published_at < cast(?1 as bigint)
              and exists (select 1 from {post_read} d where d.post = c.id)
              and not exists (select 1 from {post_reach} r where r.post = c.id)
            order by c.id limit cast(?2 as int)""");

    /** 1 post, 2 readers. */
    final Query settle;

    /** Whether the viewer's row is locked before what they read is kept. */
    final boolean locking;

    /** 1 the viewer. */
    final Query lock = new Query("select p.no from {person} p where p.ref = cast(?1 as varchar) for update");

    MetricSql(Reading reading) {
        locking = reading.ifAbsent() == null;
        String absent = Objects.requireNonNullElse(reading.ifAbsent(), "");
        settle = new Query(SETTLE.replace("@absent", absent));
        read = Keyed.queries(
                8,
                keys -> new Query(reading.spoken(READ.replace("@me", reading.me())
                        .replace("@standing", Guard.STANDING)
                        .replace("@finds", Guard.FINDS)
                        .replace("@keys", keys)
                        .replace("@absent", absent))));
    }
}
