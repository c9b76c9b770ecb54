package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Rows;
import java.util.List;

/** Queries for communities, composed once. Parameters after the viewer's stand with each. */
final class CommunitySql {
    private static final String MEMBERSHIP = """
            m.place as m_place, m.person as m_person, m.status as m_status, m.role as m_role, m.since as m_since, \
            m.by_person as m_by, m.answer as m_answer, m.version as m_version, \
            case when m.status = 1 then (select i.ref from {person} i where i.no = m.by_person) end as inviter""";

    private static final String MEMBER = """
            x.place as x_place, x.person as x_person, x.status as x_status, x.role as x_role, x.since as x_since, \
            x.by_person as x_by, x.answer as x_answer, x.version as x_version""";

    private static final String FIND = """
            select @facts
            from @me join {community} k on k.id = cast(?7 as bigint) @standing
            where @known""";

    private static final String AFTER = """
            (cast(?7 as varchar) is null or (k.name_key >= cast(?7 as varchar)
              and (k.name_key > cast(?7 as varchar) or k.id > cast(?8 as bigint))))""";

    private static final String DISCOVER = """
            select k.id from {community} k @standing
            where k.archived = cast(?10 as boolean) and @after and @known
              and (cast(?11 as varchar) is null or exists (select 1 from {theme} h
                where h.place = k.id and h.theme_key = cast(?12 as varchar) and h.theme = cast(?11 as varchar)))
              and (cast(?13 as varchar) is null or position(cast(?13 as varchar) in k.name_key) > 0)
            order by @order limit cast(?9 as int)""";

    private static final String STANDING = """
            select k.id from {membership} m join {community} k on k.id = m.place
            where m.person = me.no and m.status = cast(?10 as smallint) and @after and @known
            order by @order limit cast(?9 as int)""";

    private static final String WITHOUT_MANAGER = """
            select k.id from {community} k where k.kind <> 3 and not k.archived and @after
              and not exists (select 1 from {membership} x join {person} o on o.no = x.person
                where x.place = k.id and x.status = 2 and x.role = 2 and o.status = 0)
            order by @order limit cast(?9 as int)""";

    private static final String NAMED = """
            select k.id from {community} k @standing where k.id in (@keys) and @known""";

    private static final String PAGE = """
            select @facts
            @picked@standing
            order by @order""";

    private static final String MAY_ASK = "(k.kind <> 3 and @reads and (cast(?8 as smallint) = 2 or @moderates))";

    private static final String MEMBERS = """
            select x.person from {membership} x
            where x.place = k.id and x.status = cast(?8 as smallint)
              and (cast(?10 as smallint) is null or x.role < cast(?10 as smallint)
                or (x.role = cast(?10 as smallint) and (x.since > cast(?11 as bigint)
                  or (x.since = cast(?11 as bigint) and x.person > cast(?12 as bigint)))))
            order by x.place, x.status, x.role desc, x.since, x.person limit cast(?9 as int)""";

    private static final String SETTING = """
            select coalesce((select s.val from {setting} s where s.place = k.id and s.name = cast(?8 as varchar)), '')
            from @me join {community} k on k.id = cast(?7 as bigint) and k.kind <> 3 @standing where @reads""";

    private final Reading reading;

    /** 7 id. */
    final Query find;

    /** 7 id, 8 name of the setting. */
    final Query setting;

    /** 7 name and 8 id after which, 9 how many, 10 archived, 11 theme, 12 key of the theme, 13 part of the name. */
    final Query discover;

    /** 7 name and 8 id after which, 9 how many, 10 status. */
    final Query standing;

    /** 7 name and 8 id after which, 9 how many. */
    final Query withoutManager;

    /** By {@link Keyed#SIZES}: from 7 on ids. */
    final List<Query> named;

    /** 7 community, 8 status, 9 how many, 10 role, 11 since and 12 number after which. */
    final Query members;

    CommunitySql(Reading reading) {
        this.reading = reading;
        find = query(FIND);
        setting = query(SETTING);
        discover = page(DISCOVER);
        standing = page(STANDING);
        withoutManager = page(WITHOUT_MANAGER);
        named = Keyed.queries(7, keys -> page(NAMED.replace("@keys", keys)));
        members = query("select o.ref as o_ref, " + MEMBER + "\n"
                + reading.members("{community} k on k.id = cast(?7 as bigint) @standing", MAY_ASK, MEMBERS)
                + "\norder by x.role desc, x.since, x.person");
    }

    private Query page(String ids) {
        return query(PAGE.replace("@picked", reading.picked("community", "k", ids)));
    }

    private Query query(String text) {
        String prefix = reading.nameOrder("k.name_key");
        String after = prefix.isEmpty()
                ? AFTER
                : AFTER.replace(
                        "(k.name_key >=",
                        "(" + prefix + " >= " + reading.nameOrder("cast(?7 as varchar)") + " and k.name_key >=");
        return new Query(reading.spoken(text.replace("@me", reading.me())
                .replace("@facts", Rows.COMMUNITY + ", " + reading.themes() + " as themes,\n" + MEMBERSHIP)
                .replace("@after", after)
                .replace("@order", (prefix.isEmpty() ? "" : prefix + ", ") + "k.name_key, k.id")
                .replace("@standing", Guard.STANDING)
                .replace("@known", Guard.KNOWN)
                .replace("@reads", Guard.READS)
                .replace("@moderates", Guard.MODERATES)));
    }
}
