package io.kring.persistence.jpa.internal.h2;

import io.kring.feed.FeedQuery;
import io.kring.persistence.jpa.internal.read.FeedSql;
import io.kring.persistence.jpa.internal.read.Guard;
import io.kring.persistence.jpa.internal.read.ViewColumns;
import java.util.Optional;

/**
 * Feeds on H2, in one statement where there is one source. Where there are several (communities, people, hashtags), a
 * statement before it probes each for its newest entry below the cursor; the reading itself decides everything again,
 * and takes from that only the position from which on there is enough. H2 has no lateral join: {@code id = any(array(…))}
 * stands for it, and is looked up by the primary key.
 */
final class H2Feeds implements FeedSql {
    /** What makes a visible contribution no entry, beside rights: its author or a hashtag is muted. */
    private static final String HEARD = Guard.UNBLOCKED + " and " + unmuted(0, "c.author");

    private static final String TOPICS = """
            (mutes.x is null or not exists (select 1 from {mute} u join {reference} r on r.val_key = u.topic_key \
            where u.person = me.no and u.what = 2 and (u.until is null or u.until > me.at) \
            and r.owner = c.id and r.kind = 1@except))""";

    /** Null where {@code me} mutes nothing, which is asked once: most do not, and each entry has three questions. */
    private static final String MUTES =
            " left join system_range(1, 1) mutes on exists (select 1 from {mute} u where u.person = me.no)";

    /** One lower bound: of two on a column that an index holds downwards, H2 stops at the lower one. */
    private static final String IN_RANGE = "c.feed_pos < cast(?7 as bigint) and c.feed_pos > ";

    private static final String SINCE = "cast(?8 as bigint)";

    private static final String ENOUGH = "greatest(cast(?8 as bigint), cast(?12 as bigint) - 1)";

    private static final String UNANSWERED = """
             and position(',' || c.kind || ',' in cast(?10 as varchar)) > 0 and c.accepted is null \
            and not exists (select 1 from {contribution} x where x.post = c.id and x.answer and x.state = 3 \
            and x.author is distinct from c.author)""";

    /** Whether {@code me} reads where {@code c} stands, and it is shown outside its own community's feed. */
    private static final String SHOWN = """
            exists (select 1 from {contribution} t join {community} k on k.id = t.place @standing \
            where t.id = c.post and t.state = 3 and not k.archived and @elsewhere and @unmuted_place and @unblocked_post \
            and @reads)""";

    /** The same for a post in an open community. */
    private static final String SHOWN_OPENLY = """
            c.place is not null and exists (select 1 from {community} k @standing \
            where k.id = c.place and k.kind = 0 and not k.archived and @elsewhere and @unmuted_place and @reads)""";

    /** Of the community {@code k}. */
    private static final String IN_PLACE = """
            from {contribution} c where c.place = k.id and c.state = 3 and @range@least and @heard and @topics @only
            order by c.place, c.state, c.feed_pos desc""";

    /** Of the person {@code @who}. */
    private static final String BY_PERSON = """
            from {contribution} c where c.author = @who and c.state = 3 and @range@least and @topics and @shown @only
            order by c.author, c.state, c.feed_pos desc""";

    /** With the hashtag {@code @tag}, once where it is written twice. */
    private static final String TAGGED = """
            from {reference} g join {contribution} c on c.id = g.owner
            where g.kind = 1 and g.val_key = @tag and @tag_range@least
              and c.state = 3 and @heard and @topics and @shown @only
              and not exists (select 1 from {reference} d where d.owner = g.owner and d.kind = 1
                and d.val_key = g.val_key and d.seq < g.seq)
            order by g.kind, g.val_key, g.feed_pos desc""";

    private static final String JOINED = """
            {person} me@mutes join {membership} m on m.person = me.no and m.status = 2
            join {community} k on k.id = m.place and not k.archived and @reads_as_member and @unmuted_place""";

    private static final String FOLLOWED_PLACES = """
            {person} me@mutes join {follow} f on f.person = me.no and f.what = 1
            join {community} k on k.id = f.target and not k.archived and @unmuted_place @standing""";

    private static final String FOLLOWED_PEOPLE = """
            {person} me@mutes join {follow} f on f.person = me.no and f.what = 0
              and @unblocked_source and @unmuted_source""";

    private static final String FOLLOWED_TOPICS =
            "{person} me@mutes join {follow} f on f.person = me.no and f.what = 2";

    private static final String COMMUNITY = """
            @me@mutes join {community} k on k.id = cast(cast(?11 as varchar) as bigint) @standing""";

    private static final String PERSON = """
            @me@mutes join {person} a on a.ref = cast(?11 as varchar) and (not a.hides_own or a.no = me.no)
              and @unblocked_person""";

    private static final String KNOWN = " where me.ref = cast(?1 as varchar)";

    /** The array is a column: as a condition it would be asked again for each row that it gives. */
    private static final String PAGE_OF_SOURCE = """
            select 0 as part, c.id, c.post, c.feed_pos from (
              select array(select c.id @entries limit cast(?9 as int)) as ids from @source@where) s
            join {contribution} c on c.id = any(s.ids)""";

    private static final String NEWEST_OF_SOURCE = """
            select (select c.feed_pos @entries limit 1) as newest, @name as name from @source@where""";

    private static final String IS_NEEDED =
            "(cast(?15 as varchar) is null or position(',' || @name || ',' in cast(?15 as varchar)) > 0)";

    /** A union by itself H2 would plan anew each time; within a query it stays planned. */
    private static final String NEWEST = """
            select q.newest, q.name from (
            @sources) q
            order by 1 desc nulls last limit %d * cast(?9 as int)""".formatted(SOURCES);

    /** What is pinned in the community, and what is featured until the viewer has seen it. */
    private static final String PINNED = """

            union all
            select 2, c.id, c.id, n.since from @source
            join {pin} n on n.place = k.id and (n.until is null or n.until > me.at)
            join {contribution} c on c.id = n.post and c.place = n.place and c.state = 3
            where cast(?14 as boolean) and @reads and @heard and @topics
              and (n.kind = 0 or not exists (select 1 from {seen} s where s.person = me.no and s.post = c.id))""";

    private static final String READ = """
            select (select y.pos from {read_mark} y where y.person = me.no and y.feed = cast(?13 as varchar)) as mark_pos,
            @part as part, @view
            from @me
            left join (
              @page) r on true
            left join {contribution} c on @shown_rows
            @joins
            order by 2, r.feed_pos desc""";

    private static final String LIMITED = "\norder by feed_pos desc limit cast(?9 as int)";

    @Override
    public String read(FeedQuery.Kind kind, boolean unanswered) {
        boolean posts = kind == FeedQuery.Kind.HOME || kind == FeedQuery.Kind.COMMUNITY;
        return filled(
                READ.replace("@part", posts ? "r.part" : "case when c.id <> r.id then 1 else r.part end")
                        .replace("@shown_rows", posts ? "c.id = r.id" : "c.id in (r.id, r.post)")
                        .replace("@view", posts ? H2Views.OF_POSTS : H2Views.VIEW)
                        .replace("@joins", posts ? ViewColumns.JOINS_OF_POSTS : ViewColumns.JOINS)
                        .replace(
                                "@page",
                                page(kind)
                                        + (kind == FeedQuery.Kind.COMMUNITY
                                                ? PINNED.replace("@source", COMMUNITY)
                                                : "")),
                kind,
                only(unanswered, false));
    }

    @Override
    public String count(FeedQuery.Kind kind, boolean unanswered) {
        return filled("select count(*) from (" + page(kind) + ") q", kind, only(unanswered, true));
    }

    @Override
    public Optional<String> newest(FeedQuery.Kind kind, boolean unanswered, boolean counted) {
        return ofSeveral(kind)
                ? Optional.of(filled(
                        NEWEST.replace(
                                "@sources", entries(kind, NEWEST_OF_SOURCE).replace("@least", SINCE)),
                        kind,
                        only(unanswered, counted)))
                : Optional.empty();
    }

    private static String only(boolean unanswered, boolean counted) {
        return (unanswered ? UNANSWERED : "") + (counted ? NOT_IMPORTED : "");
    }

    private static boolean ofSeveral(FeedQuery.Kind kind) {
        return kind == FeedQuery.Kind.HOME || kind == FeedQuery.Kind.FOLLOWING;
    }

    private static String page(FeedQuery.Kind kind) {
        return entries(kind, PAGE_OF_SOURCE).replace("@least", ofSeveral(kind) ? ENOUGH : SINCE)
                + (ofSeveral(kind) ? LIMITED : "");
    }

    private static String ofTag(String condition) {
        return condition.replace("c.feed_pos", "g.feed_pos");
    }

    /** The sources of a feed, each in a shape; what comes of several is the same once. */
    private static String entries(FeedQuery.Kind kind, String shape) {
        return switch (kind) {
            case HOME ->
                String.join(
                        "\nunion\n",
                        named(shape, JOINED, IN_PLACE, KNOWN, "'p' || m.place"),
                        named(shape, FOLLOWED_PLACES, IN_PLACE, KNOWN + " and @reads", "'p' || f.target"),
                        named(shape, FOLLOWED_PEOPLE, BY_PERSON.replace("@who", "f.target"), KNOWN, "'u' || f.target"),
                        named(
                                shape,
                                FOLLOWED_TOPICS,
                                TAGGED.replace("@tag ", "f.topic_key "),
                                KNOWN,
                                "'t' || f.topic_key"));
            case COMMUNITY -> source(shape, COMMUNITY, IN_PLACE, " where @reads");
            case PERSON -> source(shape, PERSON, BY_PERSON.replace("@who", "a.no"), "");
            case TOPIC -> source(shape, "@me@mutes", TAGGED.replace("@tag ", "cast(?11 as varchar) "), "");
            case FOLLOWING ->
                named(shape, FOLLOWED_PEOPLE, BY_PERSON.replace("@who", "f.target"), KNOWN, "'u' || f.target");
        };
    }

    /** One of several sources: probed by its name, then read where it is needed. */
    private static String named(String shape, String source, String entries, String where, String name) {
        String needed = shape.equals(PAGE_OF_SOURCE) ? where + " and " + IS_NEEDED : where;
        return source(shape, source, entries, needed).replace("@name", name);
    }

    private static String source(String shape, String source, String entries, String where) {
        return shape.replace("@source", source).replace("@entries", entries).replace("@where", where);
    }

    private static String filled(String text, FeedQuery.Kind kind, String only) {
        return H2Viewer.spoken(text.replace("@range", IN_RANGE)
                .replace("@tag_range", ofTag(IN_RANGE))
                .replace("@heard", HEARD)
                .replace("@topics", TOPICS)
                .replace("@except", kind == FeedQuery.Kind.TOPIC ? " and r.val_key <> cast(?11 as varchar)" : "")
                .replace("@shown", kind == FeedQuery.Kind.HOME ? SHOWN_OPENLY : SHOWN)
                .replace("@only", only)
                .replace("@elsewhere", Guard.FOUND_ELSEWHERE)
                .replace("@unmuted_place", unmuted(1, "k.id"))
                .replace("@unmuted_source", unmuted(0, "f.target"))
                .replace("@unblocked_source", Guard.unblocked("f.target"))
                .replace("@unblocked_person", Guard.unblocked("a.no"))
                .replace("@unblocked_post", Guard.unblocked("t.author"))
                .replace("@standing", Guard.STANDING)
                .replace("@reads_as_member", Guard.READS_AS_MEMBER)
                .replace("@reads", Guard.READS)
                .replace("@mutes", MUTES)
                .replace("@me", H2Viewer.ME));
    }

    private static String unmuted(int what, String target) {
        return """
                (mutes.x is null or not exists (select 1 from {mute} u \
                where u.person = me.no and u.what = %d and u.target = %s \
                and (u.until is null or u.until > me.at)))""".formatted(what, target);
    }
}
