package io.kring.benchmarks.floor;

/** What a viewer {@code p} does not want to see, fetched once, and up to where a feed was read; 3 now. */
final class PostgresMutes {
    /** No hashtag of {@code c} is muted. */
    static final String HEARD = """
            (me.quiet_topics = '{}' or not exists (select 1 from {reference} r
              where r.owner = c.id and r.kind = 1 and r.val_key = any(me.quiet_topics)))""";

    private static final String COLUMNS = """
            array(select b.other from {block} b where b.person = p.no) as bl,
              array(select b.other from {block} b where b.person = p.no union all
                select u.target from {mute} u where u.person = p.no and u.what = 0 and @lasting) as hushed,
              array(select u.target from {mute} u where u.person = p.no and u.what = 1 and @lasting) as quiet_places,
              array(select u.topic_key from {mute} u where u.person = p.no and u.what = 2 and @lasting) as quiet_topics,
              coalesce((select y.pos from {read_mark} y where y.person = p.no and y.feed = '@feed'), 0) as mark""";

    private PostgresMutes() {}

    /** The columns, where a feed of this name is read. */
    static String of(String feed) {
        return COLUMNS.replace("@lasting", "(u.until is null or u.until > ?3)").replace("@feed", feed);
    }
}
