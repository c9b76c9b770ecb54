package io.kring.persistence.jpa.internal.h2;

import io.kring.feed.FeedQuery;
import io.kring.persistence.jpa.internal.read.FeedSql;
import io.kring.persistence.jpa.internal.read.Guard;
import io.kring.persistence.jpa.internal.read.ViewColumns;

/**
 * Feeds on H2, one statement each. Where a feed has several sources (communities, people, hashtags), each is probed for
 * its newest entry below the cursor, and only the sources of the newest ones are read. H2 has no lateral join: an array
 * subquery stands for it, and {@code id = any(array)} joins by the primary key.
 */
final class H2Feeds implements FeedSql {
    private static final String ME = """
            (select p.no, coalesce(p.status, v.assumed) as status, v.*,
                exists (select 1 from {block} b where b.person = p.no) as blocks,
                exists (select 1 from {mute} u where u.person = p.no) as mutes
              from (select %s, cast(?10 as varchar) as kinds, cast(?11 as varchar) as subject) v
              left join {person} p on p.ref = v.ref) me""".formatted(Guard.PARAMETERS);

    private static final String UNMUTED = """
            (not me.mutes or not exists (select 1 from {mute} u where u.person = me.no and u.what = %d and u.target = %s \
            and (u.until is null or u.until > me.at)))""";

    private static final String UNBLOCKED = "(not me.blocks or " + Guard.UNBLOCKED + ")";

    /** What makes a visible contribution no entry, beside rights: its author or a hashtag is muted. */
    private static final String HEARD = UNBLOCKED + " and " + UNMUTED.formatted(0, "c.author");

    private static final String TOPICS = """
            (not me.mutes or not exists (select 1 from {mute} u join {reference} r on r.val_key = u.topic_key \
            where u.person = me.no and u.what = 2 and (u.until is null or u.until > me.at) \
            and r.owner = c.id and r.kind = 1@except))""";

    private static final String IN_RANGE =
            "c.state = 3 and c.feed_pos < cast(?7 as bigint) and c.feed_pos > cast(?8 as bigint)";

    private static final String UNANSWERED = """
             and position(',' || c.kind || ',' in me.kinds) > 0 and c.accepted is null \
            and not exists (select 1 from {contribution} x where x.post = c.id and x.answer and x.state = 3 \
            and x.author is distinct from c.author)""";

    /** Whether {@code me} reads where {@code c} stands, and it is shown outside its own community's feed. */
    private static final String SHOWN =
            """
            exists (select 1 from {contribution} t join {community} k on k.id = t.place %s \
            where t.id = c.post and t.state = 3 and not k.archived and %s and (not me.blocks or %s) and %s)""".formatted(Guard.STANDING, UNMUTED.formatted(1, "k.id"), Guard.unblocked("t.author"), Guard.READS);

    /** The same for a post in an open community. */
    private static final String SHOWN_OPENLY = """
            exists (select 1 from {community} k %s \
            where k.id = c.place and k.kind = 0 and not k.archived and %s and %s)""".formatted(Guard.STANDING, UNMUTED.formatted(1, "k.id"), Guard.READS);

    private static final String IN_PLACE = """
            from {contribution} c where c.place = me.target and @inRange@floor and @heard @only
            order by c.place, c.state, c.feed_pos desc""";

    private static final String BY_PERSON = """
            from {contribution} c where c.author = me.target and @inRange@floor and @topics and @shown @only
            order by c.author, c.state, c.feed_pos desc""";

    private static final String TAGGED = """
            from {reference} g join {contribution} c on c.id = g.owner
            where g.kind = 1 and g.val_key = me.topic
              and g.feed_pos < cast(?7 as bigint) and g.feed_pos > cast(?8 as bigint)@floor
              and c.state = 3 and @heard and @shown @only
              and not exists (select 1 from {reference} d where d.owner = g.owner and d.kind = 1
                and d.val_key = g.val_key and d.seq < g.seq)
            order by g.kind, g.val_key, g.feed_pos desc""";

    private static final String SOURCES_OF_HOME = """
            select 1 as what, k.id as target, cast('' as varchar) as topic, me.* from @me
              join {membership} m on m.person = me.no and m.status = 2 join {community} k on k.id = m.place
              where not k.archived and @readsAsMember and @unmutedPlace
            union
            select 1, k.id, '', me.* from @me join {follow} f on f.person = me.no and f.what = 1
              join {community} k on k.id = f.target @standing
              where not k.archived and @reads and @unmutedPlace
            union all
            select f.what, f.target, f.topic_key, me.* from @me
              join {follow} f on f.person = me.no and f.what in (0, 2)
              where f.what = 2 or (@unblocked and @unmuted)""";

    private static final String SOURCES_OF_FOLLOWING = """
            select f.what, f.target, f.topic_key as topic, me.* from @me
              join {follow} f on f.person = me.no and f.what = 0
              where @unblocked and @unmuted""";

    /** Probes each source, keeps those with the newest entries, and reads no more than a page of each. */
    private static final String PAGE_OF_SOURCES = """
            select distinct c.id, c.post, c.feed_pos from (
              select @ids as ids from (
                select me.*, case when max(me.nth) over () < cast(?9 as int) then 0 else min(me.newest) over () end as low
                from (
                  select me.*, dense_rank() over (order by me.newest desc) as nth from (
                    select me.*, @newest as newest from (
                      @sources) me) me
                  where me.newest is not null) me
                where me.nth <= cast(?9 as int)) me) s
            join {contribution} c on c.id = any(s.ids)
            order by c.feed_pos desc limit cast(?9 as int)""";

    private static final String PAGE_OF_ONE = """
            select c.id, c.post, c.feed_pos from (
              select array(select c.id @one limit cast(?9 as int)) as ids from (
                @sources) me) s
            join {contribution} c on c.id = any(s.ids)""";

    private static final String COMMUNITY = """
            select k.id as target, me.* from @me join {community} k on k.id = cast(me.subject as bigint)
              @standing where @reads""";

    private static final String PERSON = """
            select a.no as target, me.* from @me join {person} a on a.ref = me.subject
              and (not a.hides_own or a.no = me.no)
              where not exists (select 1 from {block} b where b.person = me.no and b.other = a.no)""";

    private static final String TOPIC = "select me.subject as topic, me.* from @me";

    /** What is pinned in the community, and what is featured until the viewer has seen it. */
    private static final String PINNED = """
            select 2, c.id, c.id, n.since from (
              @sources) me
              join {pin} n on n.place = me.target join {contribution} c on c.id = n.post and c.place = n.place
            where cast(?13 as boolean) and c.state = 3 and (n.until is null or n.until > me.at) and @heard
              and (n.kind = 0 or not exists (select 1 from {seen} s where s.person = me.no and s.post = c.id))""";

    private static final String READ = """
            select (select y.pos from {read_mark} y where y.person = me.no and y.feed = ?12) as mark_pos, @part as part, @view
            from @me
            left join (
              select 0 as part, q.id, q.post, q.feed_pos as pos from (
                @page) q
              @more) r on true
            left join {contribution} c on @shownRows
            @joins
            order by 2, r.pos desc""";

    private static final String COUNT = """
            select count(*) from (
              @page) q""";

    @Override
    public String read(FeedQuery.Kind kind, boolean unanswered) {
        return filled(READ, kind, unanswered);
    }

    @Override
    public String count(FeedQuery.Kind kind, boolean unanswered) {
        return filled(COUNT, kind, unanswered);
    }

    private static final String NEWEST = "(select c.feed_pos %s limit 1)";

    /** Above the oldest of the newest, when that many are known to fill the page. */
    private static final String FROM_LOW = "array(select c.id %sAboveLow limit cast(?9 as int))";

    private static String filled(String text, FeedQuery.Kind kind, boolean unanswered) {
        boolean posts = kind == FeedQuery.Kind.HOME || kind == FeedQuery.Kind.COMMUNITY;
        return text.replace("@page", page(kind))
                .replace("@more", kind == FeedQuery.Kind.COMMUNITY ? "union all " + PINNED : "")
                .replace("@shownRows", posts ? "c.id = r.id" : "c.id in (r.id, r.post)")
                .replace("@part", posts ? "r.part" : "case when c.id <> r.id then 1 else r.part end")
                .replace("@view", posts ? H2Views.OF_POSTS : H2Views.VIEW)
                .replace("@joins", posts ? ViewColumns.JOINS_OF_POSTS : ViewColumns.JOINS)
                .replace("@sources", sources(kind))
                .replace("@inPlaceAboveLow", IN_PLACE.replace("@floor", " and c.feed_pos >= me.low"))
                .replace("@byPersonAboveLow", BY_PERSON.replace("@floor", " and c.feed_pos >= me.low"))
                .replace("@taggedAboveLow", TAGGED.replace("@floor", " and g.feed_pos >= me.low"))
                .replace("@inPlace", IN_PLACE)
                .replace("@byPerson", BY_PERSON)
                .replace("@tagged", TAGGED)
                .replace("@floor", "")
                .replace("@inRange", IN_RANGE)
                .replace("@heard", HEARD + " and @topics")
                .replace("@topics", TOPICS)
                .replace("@except", kind == FeedQuery.Kind.TOPIC ? " and r.val_key <> me.subject" : "")
                .replace("@shown", kind == FeedQuery.Kind.HOME ? "c.place is not null and " + SHOWN_OPENLY : SHOWN)
                .replace("@only", unanswered ? UNANSWERED : "")
                .replace("@unblocked", Guard.unblocked("f.target"))
                .replace("@unmutedPlace", UNMUTED.formatted(1, "k.id"))
                .replace("@unmuted", UNMUTED.formatted(0, "f.target"))
                .replace("@standing", Guard.STANDING)
                .replace("@readsAsMember", Guard.READS_AS_MEMBER)
                .replace("@reads", Guard.READS)
                .replace("@me", ME);
    }

    private static String page(FeedQuery.Kind kind) {
        return switch (kind) {
            case HOME -> PAGE_OF_SOURCES.replace("@ids", byKind(FROM_LOW)).replace("@newest", byKind(NEWEST));
            case FOLLOWING ->
                PAGE_OF_SOURCES
                        .replace("@ids", FROM_LOW.formatted("@byPerson"))
                        .replace("@newest", NEWEST.formatted("@byPerson"));
            case COMMUNITY -> PAGE_OF_ONE.replace("@one", "@inPlace");
            case PERSON -> PAGE_OF_ONE.replace("@one", "@byPerson");
            case TOPIC -> PAGE_OF_ONE.replace("@one", "@tagged");
        };
    }

    /** A subquery over each kind of source. */
    private static String byKind(String subquery) {
        return "case me.what when 1 then %s when 0 then %s else %s end"
                .formatted(
                        subquery.formatted("@inPlace"), subquery.formatted("@byPerson"), subquery.formatted("@tagged"));
    }

    private static String sources(FeedQuery.Kind kind) {
        return switch (kind) {
            case HOME -> SOURCES_OF_HOME;
            case FOLLOWING -> SOURCES_OF_FOLLOWING;
            case COMMUNITY -> COMMUNITY;
            case PERSON -> PERSON;
            case TOPIC -> TOPIC;
        };
    }
}
