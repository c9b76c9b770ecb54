package io.kring.persistence.jpa.internal.postgresql;

import io.kring.persistence.jpa.internal.read.Comments;
import io.kring.persistence.jpa.internal.read.ViewColumns;

/** What is shown of a contribution, on PostgreSQL. */
final class PostgresViews {
    private static final String COUNTS = """
            (select string_agg(x.kind || ' ' || x.n || ' ' || x.imported, ' ')
              from {tally} x where x.target = c.id) as counts,
            (select string_agg(x.kind || ' ' || x.n, ' ') from (
              select d.kind, sum(d.n) as n from {tally_delta} d where d.target = c.id group by d.kind) x) as deltas""";

    private static final String OWN = """
            (select string_agg(x.kind, ' ') from {reaction} x
              where x.target = c.id and x.person = me.no) as own_kinds""";

    private static final String REFERENCES = """
            (select cast(json_agg(json_build_array(x.seq, x.kind, x.val, x.person, o.ref, x.start_at, x.end_at,
                x.name, x.media_type, x.bytes) order by x.seq) as varchar)
              from {reference} x left join {person} o on o.no = x.person where x.owner = c.id) as refs""";

    /** Outside threads. */
    static final String VIEW = ViewColumns.list(COUNTS, OWN, REFERENCES, "false", "false");

    /** Where every one is a post. */
    static final String OF_POSTS = ViewColumns.ofPosts(VIEW);

    /** In threads, where blocked people leave gaps. */
    static final String IN_THREAD = ViewColumns.list(
            COUNTS,
            OWN,
            REFERENCES,
            "exists (select 1 from {block} b where b.person = me.no and b.other = c.author)",
            "(c.id <> c.post and " + Comments.HAS_REPLIES + ")");

    private PostgresViews() {}
}
