package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Rows;

/**
 * What is shown of a contribution, as one select list. Aliases as in {@link Guard}, and {@code a} the author, {@code n}
 * the pin. The labels differ from one another: a provider that maps rows by label must not mix two columns up.
 */
public final class ViewColumns {
    /** Joins for {@code c} where {@code k} is there already; {@code me} stands before them. */
    public static final String JOINS_IN_THREAD = """
            left join {person} a on a.no = c.author
            left join {pin} n on n.post = c.id and n.place = c.place and (n.until is null or n.until > me.at)""";

    /** Joins where every {@code c}, which may itself be outer joined, is a post, and so its own {@code t}. */
    public static final String JOINS_OF_POSTS = "left join {community} k on k.id = c.place\n" + JOINS_IN_THREAD;

    /** Joins where {@code k} is there already, and {@code c} may be outer joined. */
    public static final String JOINS_IN_PLACE = "left join {contribution} t on t.id = c.post\n" + JOINS_IN_THREAD;

    /** Joins for any {@code c}. */
    public static final String JOINS = """
            left join {contribution} t on t.id = c.post
            left join {community} k on k.id = t.place
            """ + JOINS_IN_THREAD;

    /**
     * By the whole key, and nothing but it: as an outer join PostgreSQL looks it up among all members of the
     * community, and with the status as a condition H2 does.
     */
    private static final String ROLE = """
            (select case when m.status = 2 then m.role end from {membership} m \
            where m.person = me.no and m.place = k.id)""";

    /** Looked up for the few that are announced to move; {@code k} and {@code m} are the other community's in it. */
    private static final String MOVE_KNOWN =
            "case when c.move_to is null then false else exists (select 1 from {community} k " + Guard.STANDING
                    + " where k.id = c.move_to and " + Guard.KNOWN + ") end";

    /** What {@link #inThread} needs: the post {@code t}, its community {@code k}, the viewer's membership {@code m}. */
    public static final String IN_THREAD = """
            t.id as post, t.state, t.locked, t.author, t.accepted, k.id, k.name, k.kind, k.sealed, k.archived,
              case when m.status = 2 then m.role end as role""";

    /** How many columns stand before those of the community: of the contribution, of what hangs on it, its author. */
    static final int BEFORE_PLACE = Rows.CONTRIBUTION.split(",", -1).length + 5;

    private ViewColumns() {}

    /** A list or condition for {@link #JOINS_OF_POSTS}. */
    public static String ofPosts(String text) {
        return text.replace("t.", "c.");
    }

    /** A list where {@code k} is the community of a thread, with the viewer's role and what is needed of the post. */
    public static String inThread(String list) {
        return list.replace(ROLE, "k.role").replace("t.", "k.");
    }

    /**
     * The list.
     *
     * @param counts     counters, as a text of ids, kinds, numbers and imported numbers in turn, and what is to be
     *                   added to them, as one of ids, kinds and numbers, a blank between: no kind holds a blank, and
     *                   JSON costs more than the rows
     * @param own        ids and kinds of the viewer's reactions, a blank between
     * @param references ids and references, as a JSON array of arrays; each in one row for all, or in each its own
     * @param blocked    whether {@code me} and the author block one another
     */
    public static String list(String counts, String own, String references, String blocked) {
        return String.join(
                ",\n",
                Rows.CONTRIBUTION,
                counts,
                own,
                references,
                "a.ref as author_ref, k.id as place_id, k.name as place_name, k.kind as place_kind",
                "k.sealed as place_sealed, k.archived as place_archived",
                ROLE + " as place_role, me.no as viewer_no",
                "n.place as pin_place, n.kind as pin_kind, n.since as pin_since, n.until as pin_until",
                blocked + " as is_blocked",
                MOVE_KNOWN + " as move_known",
                "t.locked as post_locked, t.author as post_author, t.accepted as post_accepted");
    }
}
