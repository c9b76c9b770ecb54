package io.kring.persistence.jpa.internal.h2;

import io.kring.persistence.jpa.internal.read.ViewColumns;

/** What is shown of a contribution, on H2. */
final class H2Views {
    private static final String COUNTS = """
            (select listagg(x.target || ' ' || x.kind || ' ' || x.n || ' ' || x.imported, ' ')
              from {tally} x where x.target = c.id) as counts,
            (select listagg(x.target || ' ' || x.kind || ' ' || x.n, ' ')
              from {tally_delta} x where x.target = c.id) as deltas""";

    private static final String OWN = """
            (select listagg(x.target || ' ' || x.kind, ' ') from {reaction} x
              where x.target = c.id and x.person = me.no) as own_kinds""";

    private static final String REFERENCES = """
            (select cast(json_arrayagg(json_array(x.owner, x.seq, x.kind, x.val, x.person, o.ref, x.start_at, x.end_at,
                x.name, x.media_type, x.bytes null on null) order by x.seq) as varchar)
              from {reference} x left join {person} o on o.no = x.person where x.owner = c.id) as refs""";

    /** In feeds, where blocked people do not occur. */
    static final String VIEW = ViewColumns.list(COUNTS, OWN, REFERENCES, "false");

    /** Where every one is a post. */
    static final String OF_POSTS = ViewColumns.ofPosts(VIEW);

    /** Where moderators find what blocked people wrote, and in threads others leave gaps for it. */
    static final String LOOKED_UP = ViewColumns.list(
            COUNTS,
            OWN,
            REFERENCES,
            "exists (select 1 from {block} b where b.person = me.no and b.other in (c.author, t.author))");

    private H2Views() {}
}
