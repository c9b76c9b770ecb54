package io.kring.benchmarks.floor;

import java.util.Collections;
import java.util.List;

/**
 * The texts of feeds on H2. Outer joins keep the order in which tables are read: an inner one would let the union be asked
 * again for every visible post.
 *
 * <p>Probes: 1 person, 2 before, 3 now. Pages: 1 before, 2 the viewer's number, 3 now, then the sources.
 */
final class H2Sources {
    static final int PLACE = 0;
    static final int PERSON = 1;
    static final int TOPIC = 2;

    private static final String UNBLOCKED = """
            not exists (select 1 from {block} b where b.person = @me and b.other = c.author)""";

    private static final String UNMUTED = unmuted(0, "c.author") + """
             and not exists (select 1 from {mute} u join {reference} r on r.val_key = u.topic_key
              where u.person = @me and u.what = 2 and (u.until is null or u.until > ?3)
                and r.owner = c.id and r.kind = 1)""";

    private static final String OPEN = """
            c.place is not null and exists (select 1 from {community} k
              left join {membership} m on m.person = @me and m.place = k.id
              where k.id = c.place and k.kind = 0 and not k.archived and (not k.practice or m.status = 2)
                and (m.status is null or m.status <> 4) and @quiet)""";

    private static final String SHOWN = """
            exists (select 1 from {contribution} t join {community} k on k.id = t.place
              left join {membership} m on m.person = @me and m.place = k.id
              where t.id = c.post and t.state = 3 and not k.archived
                and not exists (select 1 from {block} b where b.person = @me and b.other = t.author)
                and (not k.practice or m.status = 2) and @quiet
                and (m.status = 2 or (k.kind = 0 and (m.status is null or m.status <> 4))))""";

    private static final String OF_PLACE = """
            from {contribution} c where c.place = @source and c.state = 3 and c.feed_pos < @before
              and @unblocked and @unmuted
            order by c.place, c.state, c.feed_pos desc""";

    private static final String OF_PERSON = """
            from {contribution} c where c.author = @source and c.state = 3 and c.feed_pos < @before
              and @unmuted and @shown
            order by c.author, c.state, c.feed_pos desc""";

    private static final String OF_TOPIC = """
            from {reference} g join {contribution} c on c.id = g.owner
            where g.kind = 1 and g.val_key = @source and g.feed_pos < @before and c.state = 3
              and @unblocked and @unmuted and @shown
            order by g.kind, g.val_key, g.feed_pos desc""";

    private static final String JOINED = """
            {person} me join {membership} f on f.person = me.no and f.status = 2
            join {community} k on k.id = f.place and not k.archived and @quiet""";

    private static final String FOLLOWED_PLACES = """
            {person} me join {follow} f on f.person = me.no and f.what = 1
            join {community} k on k.id = f.target and not k.archived and @quiet
            left join {membership} m on m.person = me.no and m.place = k.id""";

    private static final String FOLLOWED_PEOPLE = """
            {person} me join {follow} f on f.person = me.no and f.what = 0
              and not exists (select 1 from {block} b where b.person = me.no and b.other = f.target)
              and @unmuted_source""";

    private static final String FOLLOWED_TOPICS = "{person} me join {follow} f on f.person = me.no and f.what = 2";

    static final String PROBE_HOME = probe(
            branch(PLACE, "f.place", "''", JOINED, "", OF_PLACE.replace("@source", "f.place")),
            branch(
                    PLACE,
                    "f.target",
                    "''",
                    FOLLOWED_PLACES,
                    " and (m.status = 2 or (k.kind = 0 and (m.status is null or m.status <> 4)))",
                    OF_PLACE.replace("@source", "f.target")),
            branch(
                    PERSON,
                    "f.target",
                    "''",
                    FOLLOWED_PEOPLE,
                    "",
                    OF_PERSON.replace("@source", "f.target").replace("@shown", OPEN)),
            branch(
                    TOPIC,
                    "0",
                    "f.topic_key",
                    FOLLOWED_TOPICS,
                    "",
                    OF_TOPIC.replace("@source", "f.topic_key").replace("@shown", OPEN)));

    static final String PROBE_FOLLOWING = probe(branch(
            PERSON,
            "f.target",
            "''",
            FOLLOWED_PEOPLE,
            "",
            OF_PERSON.replace("@source", "f.target").replace("@shown", SHOWN)));

    private static final String HOME = """
            select @columns
            from (select distinct id, feed_pos from (@branches) order by feed_pos desc limit 21) q
            left join {contribution} c on c.id = q.id left join {community} k on k.id = c.place
            left join {person} me on me.no = ?2 left join {person} a on a.no = c.author
            left join {membership} m on m.person = me.no and m.place = k.id
            where c.state = 3 and (m.status = 2 or (k.kind = 0 and (m.status is null or m.status <> 4)))
            order by c.feed_pos desc""".replace("@columns", Hydration.ofPostsOnH2(unread("home")));

    private static final String FOLLOWING = """
            select @columns
            from (select id, post, feed_pos from (@branches) order by feed_pos desc limit 21) q
            left join {contribution} c on c.id in (q.id, q.post)
            left join {contribution} t on t.id = c.post left join {community} k on k.id = t.place
            left join {person} me on me.no = ?2 left join {person} a on a.no = c.author
            order by q.feed_pos desc, c.id desc""".replace("@columns", Hydration.ofPostsOnH2(unread("following")));

    private H2Sources() {}

    private static String unmuted(int what, String target) {
        return "not exists (select 1 from {mute} u where u.person = @me and u.what = " + what + " and u.target = "
                + target + " and (u.until is null or u.until > ?3))";
    }

    private static String unread(String feed) {
        return "q.feed_pos > coalesce((select y.pos from {read_mark} y where y.person = me.no and y.feed = '" + feed
                + "'), 0)";
    }

    static String home(List<Integer> types) {
        return HOME.replace("@branches", union(types, OPEN));
    }

    static String following(int people) {
        return FOLLOWING.replace("@branches", union(Collections.nCopies(people, PERSON), SHOWN));
    }

    private static String union(List<Integer> types, String shown) {
        StringBuilder union = new StringBuilder();
        for (int i = 0; i < types.size(); i++) {
            String of = types.get(i) == PLACE ? OF_PLACE : types.get(i) == PERSON ? OF_PERSON : OF_TOPIC;
            union.append(i == 0 ? "(" : " union all (")
                    .append("select c.id, c.post, c.feed_pos ")
                    .append(of.replace("@source", "?" + (4 + i)).replace("@shown", shown))
                    .append(" limit 21)");
        }
        return union.toString()
                .replace("@unblocked", UNBLOCKED)
                .replace("@unmuted_source", unmuted(0, "f.target"))
                .replace("@unmuted", UNMUTED)
                .replace("@quiet", unmuted(1, "k.id"))
                .replace("@before", "?1")
                .replace("@me", "?2");
    }

    private static String branch(int type, String target, String topic, String source, String where, String entries) {
        return "select " + type + " as type, " + target + " as target, " + topic + " as topic, (select c.feed_pos "
                + entries + " limit 1) as newest, me.no from " + source + " where me.ref = ?1" + where;
    }

    private static String probe(String... branches) {
        return ("select * from (" + String.join("\nunion all ", branches)
                        + ") p where p.newest is not null order by p.newest desc")
                .replace("@unblocked", UNBLOCKED)
                .replace("@unmuted_source", unmuted(0, "f.target"))
                .replace("@unmuted", UNMUTED)
                .replace("@quiet", unmuted(1, "k.id"))
                .replace("@before", "?2")
                .replace("@me", "me.no");
    }
}
