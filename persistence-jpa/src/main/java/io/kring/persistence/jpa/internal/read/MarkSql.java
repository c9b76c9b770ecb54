package io.kring.persistence.jpa.internal.read;

import java.util.List;

/** Statements for marks, the same for all databases: one changes marks at one time, so nothing is there twice. */
final class MarkSql {
    static final Query LOCK = new Query("select l.name from {lock} l where l.name = 'metrics' for update");

    /** 1 contribution. */
    static final Query CONCERNED = new Query("""
            select distinct u.person from (
              select c.author person from {contribution} c where c.id = ?1
              union all select c.author from {contribution} c where c.post = ?1
              union all select r.person from {reaction} r where r.target = ?1
              union all select r.person from {contribution} c join {reaction} r on r.target = c.id where c.post = ?1) u
            where u.person is not null""");

    /**
     * By {@link Keyed#SIZES}: 1 since, 2 the place in feeds since which at most, from 3 on people. What it stands under is
     * looked up row by row, because a join may begin at the wrong end.
     */
    static final List<Query> WRITTEN = Keyed.queries(3, MarkSql::written);

    /** The same of one person, who nearly always is the only one. */
    static final Query WRITTEN_BY_ONE = written("?3");

    /** By {@link Keyed#SIZES}: 1 since, from 2 on people. */
    static final List<Query> REACTED = Keyed.queries(2, MarkSql::reacted);

    /** The same of one person. */
    static final Query REACTED_BY_ONE = reacted("?2");

    /** By {@link Keyed#SIZES}: 1 from which day on, from 2 on people. */
    static final List<Query> MARKS = Keyed.queries(2, MarkSql::marks);

    /** The same of one person. */
    static final Query MARKS_OF_ONE = marks("?2");

    /** 1 person, 2 day, 3 whether they reacted, 4 whether they contributed. */
    static final Query CHANGE = new Query("""
            update {metric_day} set reacts = ?3, contributes = ?4
            where on_day = ?2 and no = (select m.no from {metric_person} m where m.person = ?1)""");

    /** 1 person. */
    static final Query NUMBER = new Query("""
            insert into {metric_person} (person) select cast(?1 as bigint)
            where not exists (select 1 from {metric_person} m where m.person = ?1)""");

    /** As {@link #CHANGE}. */
    static final Query ADD = new Query("""
            insert into {metric_day} (no, on_day, reads, reacts, contributes)
            select m.no, cast(?2 as int), false, cast(?3 as boolean), cast(?4 as boolean)
            from {metric_person} m where m.person = ?1""");

    /** 1 person, 2 day. */
    static final Query CLEAR = new Query("""
            delete from {metric_day} where on_day = ?2 and not reads and not reacts and not contributes
              and no = (select m.no from {metric_person} m where m.person = ?1)""");

    /** 1 the first day, 2 the one after the last. */
    static final Query READERS = new Query("""
            insert into {metric_person} (person) select distinct r.person from {post_read} r
            where r.on_day >= ?1 and r.on_day < ?2
              and not exists (select 1 from {metric_person} m where m.person = r.person)""");

    /** As {@link #READERS}. */
    static final Query READ_TOO = new Query("""
            update {metric_day} d set reads = true
            where d.on_day >= ?1 and d.on_day < ?2 and not d.reads and exists (
              select 1 from {metric_person} m join {post_read} r on r.person = m.person
              where m.no = d.no and r.on_day = d.on_day)""");

    /** As {@link #READERS}. */
    static final Query READ_ONLY = new Query("""
            insert into {metric_day} (no, on_day, reads, reacts, contributes)
            select distinct m.no, r.on_day, true, false, false
            from {post_read} r join {metric_person} m on m.person = r.person
            where r.on_day >= ?1 and r.on_day < ?2
              and not exists (select 1 from {metric_day} d where d.no = m.no and d.on_day = r.on_day)""");

    /** 1 the first day, 2 the last one. */
    static final Query FURTHEST = new Query("""
            select p.ref, max(case when d.contributes then 2 when d.reacts then 1 else 0 end)
            from {metric_day} d join {metric_person} m on m.no = d.no join {person} p on p.no = m.person
            where d.on_day >= ?1 and d.on_day <= ?2 group by p.ref""");

    /** 1 person. */
    static final Query ERASE_DAYS =
            new Query("delete from {metric_day} where no = (select m.no from {metric_person} m where m.person = ?1)");

    /** 1 person. */
    static final Query ERASE_NUMBER = new Query("delete from {metric_person} where person = ?1");

    private MarkSql() {}

    private static Query written(String people) {
        return new Query("""
                select c.author, c.published_at, case when c.id = c.post then 2 else 1 end from {contribution} c
                where c.author in (@people) and c.state = 3 and c.feed_pos >= ?2 and c.published_at >= ?1
                  and c.kind <> 'page' and not (
                    select k.practice from {contribution} t join {community} k on k.id = t.place
                    where t.id = c.post and t.state = 3)
                """.replace("@people", people));
    }

    private static Query reacted(String people) {
        return new Query("""
                select r.person, r.at, 1 from {reaction} r where r.person in (@people) and r.at >= ?1 and not (
                  select k.practice from {contribution} c join {contribution} t on t.id = c.post
                    join {community} k on k.id = t.place
                  where c.id = r.target and c.state = 3 and t.state = 3)
                """.replace("@people", people));
    }

    private static Query marks(String people) {
        return new Query("""
                select m.person, d.on_day, d.reacts, d.contributes from {metric_person} m
                join {metric_day} d on d.no = m.no
                where m.person in (@people) and d.on_day >= ?1 and (d.reacts or d.contributes)
                """.replace("@people", people));
    }
}
