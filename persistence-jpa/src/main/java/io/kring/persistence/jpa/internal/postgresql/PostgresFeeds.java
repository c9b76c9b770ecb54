package io.kring.persistence.jpa.internal.postgresql;

import io.kring.feed.FeedQuery;
import io.kring.persistence.jpa.internal.read.FeedSql;
import io.kring.persistence.jpa.internal.read.Guard;
import io.kring.persistence.jpa.internal.read.ViewColumns;

/**
 * Feeds on PostgreSQL, one statement each. Where a feed has several sources (communities, people, hashtags), each is
 * probed for its newest entry below the cursor; only the sources of the newest ones are read, and only above the oldest
 * of these. All parameters stand in {@code me}, which is computed once, so that the generic plan is as good as any.
 *
 * <p>Conditions end in {@code offset 0}: it keeps PostgreSQL from turning them into joins. They are then looked at for
 * one entry after the other, in the order of the index, until the page is full, also where the tables were just filled
 * and have no statistics; as joins, one feed of some thousand rows took 22 seconds there.
 */
final class PostgresFeeds implements FeedSql {
    private static final String ME = """
            me as materialized (
              select p.no, coalesce(p.status, v.assumed) as status, v.*,
                array(select b.other from {block} b where b.person = p.no) as blocked,
                array(select b.other from {block} b where b.person = p.no
                  union all select u.target from {mute} u
                  where u.person = p.no and u.what = 0 and (u.until is null or u.until > v.at)) as hushed,
                array(select u.target from {mute} u
                  where u.person = p.no and u.what = 1 and (u.until is null or u.until > v.at)) as quiet_places,
                array(select u.topic_key from {mute} u
                  where u.person = p.no and u.what = 2 and (u.until is null or u.until > v.at)) as quiet_topics
              from (select %s, cast(?7 as bigint) as before, cast(?8 as bigint) as since, cast(?9 as int) as most,
                  cast(?10 as varchar) as kinds, cast(?11 as varchar) as subject) v
              left join {person} p on p.ref = v.ref)""".formatted(Guard.PARAMETERS);

    /** What makes a visible contribution no entry, beside rights: its author or a hashtag is muted. */
    private static final String HEARD = "(c.author is null or c.author <> all(me.hushed))";

    private static final String TOPICS = """
            (me.quiet_topics = array[]::varchar[] or not exists (select 1 from {reference} r \
            where r.owner = c.id and r.kind = 1 and r.val_key = any(me.quiet_topics)@except offset 0))""";

    private static final String IN_RANGE = "c.state = 3 and c.feed_pos < me.before and c.feed_pos > me.since";

    private static final String UNANSWERED = """
             and position(',' || c.kind || ',' in me.kinds) > 0 and c.accepted is null \
            and not exists (select 1 from {contribution} x where x.post = c.id and x.answer and x.state = 3 \
            and x.author is distinct from c.author offset 0)""";

    /** Whether {@code me} reads where {@code c} stands, and it is shown outside its own community's feed. */
    private static final String SHOWN = """
            exists (select 1 from {contribution} t join {community} k on k.id = t.place %s \
            where t.id = c.post and t.state = 3 and not k.archived and k.id <> all(me.quiet_places) \
            and (t.author is null or t.author <> all(me.blocked)) and %s and %s offset 0)""".formatted(Guard.STANDING, Guard.FOUND_ELSEWHERE, Guard.READS);

    /** The same for a post in an open community. */
    private static final String SHOWN_OPENLY = """
            exists (select 1 from {community} k %s \
            where k.id = c.place and k.kind = 0 and not k.archived and k.id <> all(me.quiet_places) and %s and %s offset 0)""".formatted(Guard.STANDING, Guard.FOUND_ELSEWHERE, Guard.READS);

    /** A hashtag that is written twice counts once; by {@code c}, so that it is asked last. */
    private static final String ONCE = """
            not exists (select 1 from {reference} d where d.owner = c.id and d.kind = 1
              and d.val_key = g.val_key and d.seq < g.seq offset 0)""";

    private static final String HOME = """
            place as (
              select k.id from me join {membership} m on m.person = me.no and m.status = 2
                join {community} k on k.id = m.place
              where not k.archived and k.id <> all(me.quiet_places) and @readsAsMember
              union
              select k.id from me join {follow} f on f.person = me.no and f.what = 1
                join {community} k on k.id = f.target @standing
              where not k.archived and k.id <> all(me.quiet_places) and @reads),
            recent as materialized (
              select q.* from me cross join lateral (
                select c.id, c.feed_pos from (
                  select c.id, c.feed_pos, c.place, c.author, c.kind, c.accepted from {contribution} c
                  where c.place is not null and @inRange and (select count(*) from place) >= 20
                  order by c.feed_pos desc limit 2000) c
                where coalesce(c.place in (select id from place), false) and @heard @only
                order by c.feed_pos desc limit (select most from me)) q),
            top as (
              select place.id, h.feed_pos from me cross join place cross join lateral (
                select c.feed_pos from {contribution} c where c.place = place.id and @inRange and @heard @only
                order by c.feed_pos desc limit 1) h
              where (select count(*) from recent) < (select most from me)
              order by h.feed_pos desc limit (select most from me)),
            low as materialized (
              select case when count(*) >= (select most from me) then min(feed_pos) else 0 end as pos from top),
            near as materialized (
              select q.* from me cross join low cross join top cross join lateral (
                select c.id, c.feed_pos from {contribution} c
                where c.place = top.id and @inRange and c.feed_pos >= low.pos and @heard @only
                order by c.feed_pos desc limit (select most from me)) q
              union select id, feed_pos from recent
              order by feed_pos desc limit (select most from me)),
            floor as materialized (
              select case when count(*) >= (select most from me) then min(feed_pos) else 0 end as pos from near),
            far as (
              select q.* from me cross join floor
                join {follow} f on f.person = me.no and f.what = 0 and f.target <> all(me.hushed) cross join lateral (
                select c.id, c.feed_pos from {contribution} c
                where c.author = f.target and c.place is not null and @inRange and c.feed_pos >= floor.pos
                  and @heard and @shownOpenly @only
                order by c.feed_pos desc limit (select most from me)) q),
            tagged as (
              select q.* from me cross join floor
                join {follow} f on f.person = me.no and f.what = 2 cross join lateral (
                select c.id, c.feed_pos from {reference} g
                  cross join lateral (select * from {contribution} c where c.id = g.owner offset 0) c
                where g.kind = 1 and g.val_key = f.topic_key
                  and g.feed_pos < me.before and g.feed_pos > me.since and g.feed_pos >= floor.pos
                  and c.place is not null and c.state = 3 and @heard and @shownOpenly @only
                  and @once
                order by g.feed_pos desc limit (select most from me)) q),
            page as (
              select id, feed_pos from near union select id, feed_pos from far union select id, feed_pos from tagged
              order by feed_pos desc limit (select most from me))""";

    private static final String COMMUNITY = """
            place as (
              select k.id from me join {community} k on k.id = cast(me.subject as bigint) @standing where @reads),
            page as (
              select c.id, c.feed_pos from me cross join place cross join lateral (
                select c.* from {contribution} c where c.place = place.id and @inRange and @heard @only
                order by c.feed_pos desc limit (select most from me)) c)""";

    private static final String PERSON = """
            page as (
              select c.id, c.feed_pos from me
                join {person} a on a.ref = me.subject and (not a.hides_own or a.no = me.no)
                  and a.no <> all(me.blocked) cross join lateral (
                select c.* from {contribution} c where c.author = a.no and @inRange and @topics and @shown @only
                order by c.feed_pos desc limit (select most from me)) c)""";

    private static final String FOLLOWING = """
            top as (
              select f.target, h.feed_pos from me
                join {follow} f on f.person = me.no and f.what = 0 and f.target <> all(me.hushed) cross join lateral (
                select c.feed_pos from {contribution} c where c.author = f.target and @inRange and @topics and @shown @only
                order by c.feed_pos desc limit 1) h
              order by h.feed_pos desc limit (select most from me)),
            low as materialized (
              select case when count(*) >= (select most from me) then min(feed_pos) else 0 end as pos from top),
            page as (
              select q.* from me cross join low cross join top cross join lateral (
                select c.id, c.feed_pos from {contribution} c
                where c.author = top.target and @inRange and c.feed_pos >= low.pos and @topics and @shown @only
                order by c.feed_pos desc limit (select most from me)) q
              order by q.feed_pos desc limit (select most from me))""";

    private static final String TOPIC = """
            page as (
              select c.id, c.feed_pos from me cross join lateral (
                select c.id, c.feed_pos from {reference} g
                  cross join lateral (select * from {contribution} c where c.id = g.owner offset 0) c
                where g.kind = 1 and g.val_key = me.subject and g.feed_pos < me.before and g.feed_pos > me.since
                  and c.state = 3 and @heard and @shown @only
                  and @once
                order by g.feed_pos desc limit (select most from me)) c)""";

    /** What is pinned in the community, and what is featured until the viewer has seen it. */
    private static final String PINNED = """
            union all select 2, c.id, n.since from me cross join place join {pin} n on n.place = place.id
              join {contribution} c on c.id = n.post and c.place = n.place
            where cast(?14 as boolean) and c.state = 3 and (n.until is null or n.until > me.at) and @heard
              and (n.kind = 0 or not exists (
                select 1 from {seen} s where s.person = me.no and s.post = c.id))""";

    /** The posts of comments on the page. */
    private static final String POSTS = """
            union all select distinct 1, c.post, cast(0 as bigint) from page join {contribution} c on c.id = page.id
            where c.post <> c.id""";

    private static final String READ = """
            with @me,
            @feed,
            shown as (
              select 0 as part, page.id, page.feed_pos as pos from page
              @more),
            @whole
            select y.pos as mark_pos, r.part, @view
            from me
            left join {read_mark} y on y.person = me.no and y.feed = cast(?13 as varchar)
            left join shown r on true
            left join {contribution} c on c.id = r.id
            @joins
            order by r.part, r.pos desc""";

    private static final String COUNT = """
            with @me,
            @feed
            select count(*) from page""";

    @Override
    public String read(FeedQuery.Kind kind, boolean unanswered) {
        return filled(READ, kind, unanswered ? UNANSWERED : "");
    }

    @Override
    public String count(FeedQuery.Kind kind, boolean unanswered) {
        return filled(COUNT, kind, (unanswered ? UNANSWERED : "") + NOT_IMPORTED);
    }

    private static String filled(String text, FeedQuery.Kind kind, String only) {
        return text.replace("@me", ME)
                .replace("@feed", feed(kind))
                .replace("@more", more(kind))
                .replace("@whole", PostgresViews.whole("shown"))
                .replace("@view", ofPosts(kind) ? PostgresViews.OF_POSTS : PostgresViews.VIEW)
                .replace("@joins", ofPosts(kind) ? ViewColumns.JOINS_OF_POSTS : ViewColumns.JOINS)
                .replace("@inRange", IN_RANGE)
                .replace("@heard", HEARD + " and @topics")
                .replace("@topics", TOPICS)
                .replace("@except", kind == FeedQuery.Kind.TOPIC ? " and r.val_key <> me.subject" : "")
                .replace("@shownOpenly", SHOWN_OPENLY)
                .replace("@shown", SHOWN)
                .replace("@once", ONCE)
                .replace("@only", only)
                .replace("@standing", Guard.STANDING)
                .replace("@readsAsMember", Guard.READS_AS_MEMBER)
                .replace("@reads", Guard.READS);
    }

    private static boolean ofPosts(FeedQuery.Kind kind) {
        return kind == FeedQuery.Kind.HOME || kind == FeedQuery.Kind.COMMUNITY;
    }

    private static String more(FeedQuery.Kind kind) {
        return switch (kind) {
            case HOME -> "";
            case COMMUNITY -> PINNED;
            case PERSON, TOPIC, FOLLOWING -> POSTS;
        };
    }

    private static String feed(FeedQuery.Kind kind) {
        return switch (kind) {
            case HOME -> HOME;
            case COMMUNITY -> COMMUNITY;
            case PERSON -> PERSON;
            case TOPIC -> TOPIC;
            case FOLLOWING -> FOLLOWING;
        };
    }
}
