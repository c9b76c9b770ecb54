package io.kring.persistence.jpa.internal.read;

import io.kring.post.PostState;
import java.util.Arrays;
import java.util.List;

/** Queries for contributions, composed once. Parameters after the viewer's stand with each. */
final class ContributionSql {
    private static final String UNDER_POST =
            "join {contribution} t on t.id = c.post join {community} k on k.id = t.place " + Guard.STANDING;

    private static final String FOUND = """
            select c.id from {contribution} c @under_post where c.id = cast(?7 as bigint) and @finds""";

    private static final String OWN = """
            select c.id from {contribution} c join {community} k on k.id = c.place @standing
            where c.author = me.no and c.state = @state and c.id < cast(?7 as bigint) and @reads
            order by c.id desc limit cast(?8 as int)""";

    private static final String PLACE = "{community} k on k.id = cast(?7 as bigint) @standing";

    private static final String HELD = """
            select c.id from {contribution} c @under_post
            where c.state = 2 and c.id > cast(?8 as bigint) and k.id = cast(?7 as bigint) and @moderates and @finds
            order by c.id limit cast(?9 as int)""";

    private static final String TIED = """
            select c.id from {page_tie} l join {contribution} c on c.id = l.discussion @under_post
            where l.page = cast(?7 as bigint) and @finds
              and exists (select 1 from {contribution} t join {community} k on k.id = t.place @standing
                where t.id = cast(?7 as bigint) and @postFound)
            order by l.at desc, l.discussion desc limit cast(?8 as int)""";

    private static final String LINKED = """
            select c.id from {contribution} c @under_post
            where c.id in (select l.other from {link} l where l.post = cast(?7 as bigint)) and @finds
              and exists (select 1 from {contribution} t join {community} k on k.id = t.place @standing
                where t.id = cast(?7 as bigint) and @postFound)
            order by c.id desc limit cast(?8 as int)""";

    /** In which ways the post and {@code c} belong together. */
    private static final String LINKS = """
            (select string_agg(cast(l.kind as varchar), ' ') from {link} l
              where l.post = cast(?7 as bigint) and l.other = c.id)""";

    private static final String REVISIONS = """
            select r.target, r.version, r.title, r.body, r.at, r.minor
            from @me join {contribution} c on c.id = cast(?7 as bigint) @under_post
            join {revision} r on r.target = c.id
            where (c.id = c.post) = cast(?8 as boolean) and @finds and (c.author = me.no or @moderates) order by r.version desc""";

    private static final String REACTORS = """
            select o.ref, x.kind, x.seq
            from @me join {contribution} c on c.id = cast(?7 as bigint) @under_post
            left join {reaction} x on x.target = c.id and c.state = 3 and x.seq > cast(?8 as bigint) and @unblocked
            left join {person} o on o.no = x.person
            where (c.id = c.post) = cast(?10 as boolean) and @finds order by x.seq limit cast(?9 as int)""";

    private static final String READABLE = """
            select distinct r.val
            from @me
            join {reference} r on r.kind = 3 and r.val_key in (@keys)
            join {contribution} c on c.id = r.owner @under_post
            where (c.state <> 6 or c.author = me.no or @moderates) and @finds""";

    private final Reading reading;

    /** 7 id. */
    final Query find;

    /** 7 post, 8 path after which, 9 how many comments. */
    final Query thread;

    /** The same, the newest branch first. */
    final Query threadNewestFirst;

    /** By state: 7 id below which, 8 how many. */
    final List<Query> own;

    /** 7 community, 8 id above which, 9 how many. */
    final Query held;

    /** 7 post of a page, 8 how many. */
    final Query tied;

    /** 7 post, 8 how many: what it is linked with. */
    final Query linked;

    /** 7 id, 8 whether it is a post. */
    final Query revisions;

    /** 7 id, 8 order above which, 9 how many, 10 whether it is a post. */
    final Query reactors;

    /** 7 key of the URI, 8 the URI. */
    /** Whose keys stand from 7 on. */
    final List<Query> readable;

    ContributionSql(Reading reading) {
        this.reading = reading;
        find = views(FOUND, "");
        thread = thread(false);
        threadNewestFirst = thread(true);
        own = Arrays.stream(PostState.values())
                .map(state -> views(OWN.replace("@state", Integer.toString(state.ordinal())), "order by c.id desc"))
                .toList();
        held = query(reading.viewsIn(PLACE, Guard.KNOWN, HELD) + "\norder by c.id");
        tied = views(
                TIED,
                "order by (select l.at from {page_tie} l where l.page = cast(?7 as bigint) and l.discussion = c.id) desc,"
                        + " c.id desc");
        linked = query(reading.views(LINKED, LINKS) + "\norder by c.id desc");
        revisions = query(REVISIONS);
        reactors = query(REACTORS);
        readable = Keyed.queries(7, keys -> query(READABLE.replace("@keys", keys)));
    }

    private Query thread(boolean newestFirst) {
        return query(reading.thread(newestFirst) + "\norder by case when c.id = c.post then 0 else 1 end, "
                + Comments.order(newestFirst));
    }

    private Query views(String ids, String order) {
        return query(reading.views(ids) + "\n" + order);
    }

    private Query query(String text) {
        return new Query(reading.spoken(text.replace("@me", reading.me())
                .replace("@under_post", UNDER_POST)
                .replace("@standing", Guard.STANDING)
                .replace("@finds", Guard.FINDS)
                .replace("@postFound", Guard.FINDS_POST)
                .replace("@reads", Guard.READS)
                .replace("@moderates", Guard.MODERATES)
                .replace("@unblocked", Guard.unblocked("x.person"))));
    }
}
