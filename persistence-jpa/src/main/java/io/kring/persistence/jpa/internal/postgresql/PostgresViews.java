package io.kring.persistence.jpa.internal.postgresql;

import io.kring.persistence.jpa.internal.read.Comments;
import io.kring.persistence.jpa.internal.read.Guard;
import io.kring.persistence.jpa.internal.read.ViewColumns;

/**
 * What is shown of contributions, on PostgreSQL. What hangs on them is fetched once for all of them and travels in one
 * row, which costs less than queries for each row.
 */
final class PostgresViews {
    private static final String ALL = "any(cast((select ids from whole) as bigint[]))";

    private static final String COUNTS = once("""
            select string_agg(concat_ws(' ', x.target, x.kind, x.n, x.imported), ' ')
            from {tally} x where x.target = @all""") + " as counts,\n" + once("""
            select string_agg(concat_ws(' ', x.target, x.kind, x.n), ' ') from (
              select d.target, d.kind, sum(d.n) as n from {tally_delta} d
              where d.target = @all group by d.target, d.kind) x""") + " as deltas";

    private static final String OWN = once("""
            select string_agg(concat_ws(' ', x.target, x.kind), ' ') from {reaction} x
            where x.target = @all and x.person = (select no from me)""") + " as own_kinds";

    private static final String REFERENCES = once("""
            select cast(json_agg(json_build_array(x.owner, x.seq, x.kind, x.val, x.person, o.ref, x.start_at, x.end_at,
              x.name, x.media_type, x.bytes) order by x.owner, x.seq) as varchar)
            from {reference} x left join {person} o on o.no = x.person where x.owner = @all""") + " as refs";

    private static final String BLOCKED = """
            coalesce(array[c.author, t.author] && array(
              select b.other from {block} b where b.person = (select no from me)), false)""";

    private static final String PICKED = """
            with me as materialized (select me.* from @me),
            picked as materialized (
              select q.id from me cross join lateral (
              @ids) q),
            @whole
            select @view
            from\s""";

    private static final String EACH = """
            me cross join picked q join {contribution} c on c.id = q.id
            """ + ViewColumns.JOINS;

    private static final String IN_PLACE = """
            me join @community left join picked q on true left join {contribution} c on c.id = q.id
            """ + ViewColumns.JOINS_IN_PLACE + "\nwhere @condition";

    /** The post, its community and the viewer's role are looked up once, and the guard is asked once. */
    private static final String THREAD = """
            with me as materialized (select me.* from @me),
            found as materialized (
              select @found, @moderates as moderates
              from me join {contribution} t on t.id = cast(?7 as bigint) join {community} k on k.id = t.place @standing
              where @finds),
            picked as materialized (
              select k.post as id from found k
              union all
              select q.id from me cross join found k cross join lateral (
                select c.id from {contribution} c where c.post = k.post and c.id <> c.post and @after and @shown
                order by @order limit cast(?9 as int)) q
              where k.state = 3),
            @whole
            select @view
            from me cross join found k cross join picked q join {contribution} c on c.id = q.id
            @joins""";

    /** In feeds, where blocked people do not occur. */
    static final String VIEW = ViewColumns.list(COUNTS, OWN, REFERENCES, "false");

    /** Where every one is a post. */
    static final String OF_POSTS = ViewColumns.ofPosts(VIEW);

    /** Where moderators find what blocked people wrote. */
    private static final String LOOKED_UP = ViewColumns.list(COUNTS, OWN, REFERENCES, BLOCKED);

    /** In threads, where blocked people leave gaps. */
    private static final String IN_THREAD = ViewColumns.inThread(LOOKED_UP);

    private PostgresViews() {}

    /** The ids that a source holds, all at once, and one of them, whose row carries what hangs on all. */
    static String whole(String source) {
        return "whole as materialized (select array_agg(id) as ids, min(id) as one from " + source + ")";
    }

    /** A query for views; their order comes after it. */
    static String picked(String ids) {
        return picked(LOOKED_UP, ids, EACH);
    }

    /** The same with a column more. */
    static String picked(String ids, String column) {
        return picked(LOOKED_UP + ",\n" + column, ids, EACH);
    }

    /** The same for what is in one community, of which there is a row all the same. */
    static String pickedIn(String community, String condition, String ids) {
        return picked(LOOKED_UP, ids, IN_PLACE.replace("@community", community).replace("@condition", condition));
    }

    private static String picked(String view, String ids, String sources) {
        return (PICKED + sources)
                .replace("@ids", ids)
                .replace("@view", view)
                .replace("@whole", whole("picked"))
                .replace("@me", Guard.ME);
    }

    /** The same for a thread. */
    static String thread(boolean newestFirst) {
        return THREAD.replace("@view", IN_THREAD)
                .replace("@joins", ViewColumns.JOINS_IN_THREAD)
                .replace("@whole", whole("picked"))
                .replace("@found", ViewColumns.IN_THREAD)
                .replace("@moderates", Guard.MODERATES)
                .replace("@standing", Guard.STANDING)
                .replace("@finds", Guard.FINDS_POST)
                .replace("@after", Comments.after(newestFirst))
                .replace("@shown", Comments.shown("k.moderates"))
                .replace("@order", Comments.order(newestFirst))
                .replace("@me", Guard.ME);
    }

    private static String once(String query) {
        return "case when c.id = (select one from whole) then (\n" + query.replace("@all", ALL) + ") end";
    }
}
