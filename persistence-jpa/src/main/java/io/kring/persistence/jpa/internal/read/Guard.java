package io.kring.persistence.jpa.internal.read;

/**
 * The rules of {@link io.kring.spi.Viewer} as SQL, said once. Every query is composed of them when the storage is built.
 *
 * <p>Aliases: {@code me} the viewer ({@link #ME}), {@code k} a community, {@code m} the viewer's membership there, outer
 * joined by {@link #STANDING}; {@code c} a contribution, {@code t} the post it belongs to.
 *
 * <p>Numbers in the texts are ordinals: status of a person 1 guest, 3 departed; of a membership 1 invited, 2 member,
 * 4 banned; kind of a community 0 open, 1 closed, 3 the place of a page; state of a contribution 0 draft, 1 scheduled, 2 held, 3 visible,
 * 4 hidden, 5 withdrawn, 6 removed; role 1 moderator.
 */
public final class Guard {
    /** What the first six parameters of every query mean; see {@link Viewing}. */
    public static final String PARAMETERS = """
            cast(?1 as varchar) as ref, cast(?2 as smallint) as assumed, cast(?3 as boolean) as reads_open, \
            cast(?4 as varchar) as also_read, cast(?5 as varchar) as never_read, cast(?6 as bigint) as at""";

    /** The viewer as a table: who has no row has no number, and the status that the host assumes. */
    public static final String ME = """
            (select p.no, coalesce(p.status, v.assumed) as status, v.* from (select %s) v
              left join {person} p on p.ref = v.ref) me""".formatted(PARAMETERS);

    /** The viewer's membership, under the alias {@code m}, of the community {@code k}. */
    public static final String STANDING = "left join {membership} m on m.person = me.no and m.place = k.id";

    /** {@code me} reads {@code k}, all rules but the last. */
    private static final String NOT_SHUT_OUT = """
            me.status <> 3 \
            and (me.never_read = '' or position(',' || k.id || ',' in me.never_read) = 0) \
            and (m.status is null or m.status <> 4)""";

    private static final String BY_RIGHT = """
            m.status = 2 \
            or (me.also_read <> '' and not k.sealed and position(',' || k.id || ',' in me.also_read) > 0)""";

    private static final String OPEN = "(k.kind = 0 and me.reads_open and me.status <> 1)";

    /** {@code k} is the place of a page, whose label {@code me} has, or which everyone has; see {@link Viewing}. */
    private static final String PAGE = """
            (k.kind = 3 and ((me.also_read <> '' and position(',@' || k.audience || ',' in me.also_read) > 0) \
            or (k.audience = 'everyone' and me.reads_open and me.status <> 1)))""";

    /** {@code me} reads {@code k}. */
    public static final String READS = "(" + NOT_SHUT_OUT + " and (" + BY_RIGHT + " or " + OPEN + " or " + PAGE + "))";

    /** {@code me} reads {@code k} as a member, {@code m} being a membership that is one. */
    public static final String READS_AS_MEMBER =
            "(me.status <> 3 and (me.never_read = '' or position(',' || k.id || ',' in me.never_read) = 0))";

    /** {@code me} may know that there is {@code k}: reads it, would if it were open where it is closed, or is invited. */
    public static final String KNOWN = "(k.kind <> 3 and " + NOT_SHUT_OUT + " and (m.status = 1 or " + BY_RIGHT
            + " or (k.kind <= 1 and me.reads_open and me.status <> 1)))";

    /** What is said in {@code k} is found outside its own lists: where people practise, by its members alone. */
    public static final String FOUND_ELSEWHERE = "(not k.practice or coalesce(m.status = 2, false))";

    /** {@code me} is a moderator or community manager of {@code k}. */
    public static final String MODERATES = "coalesce(m.status = 2 and m.role >= 1, false)";

    /** The author of {@code c} and {@code me} do not block one another. */
    public static final String UNBLOCKED = unblocked("c.author");

    /** {@code me} finds the post {@code t}. */
    public static final String FINDS_POST = "(" + READS + " and " + state("t") + " and " + met("t.author") + ")";

    /** {@code me} finds {@code c}. */
    public static final String FINDS = "(" + READS + " and " + state("c") + " and " + met("c.author")
            + " and (c.id = t.id or (t.state = 3 and " + met("t.author") + ")))";

    /** No author of {@code c} or its post {@code t} and {@code me} block one another: so it is in what comes by itself. */
    public static final String UNBLOCKED_WHOLE = UNBLOCKED + " and " + unblocked("t.author");

    private Guard() {}

    /** A person, who may be null, and {@code me} do not block one another. */
    public static String unblocked(String person) {
        return "not exists (select 1 from {block} b where b.person = me.no and b.other = " + person + ")";
    }

    /** What a person wrote is looked up by {@code me}: a block is no way around those who moderate {@code k}. */
    private static String met(String person) {
        return "(" + MODERATES + " or " + unblocked(person) + ")";
    }

    /** A contribution is in a state in which {@code me}, who reads {@code k}, finds it. */
    private static String state(String alias) {
        return ("(c.state in (3, 6) or (c.state in (2, 4) and (c.author = me.no or " + MODERATES + "))"
                        + " or (c.state in (0, 1) and c.author = me.no))")
                .replace("c.", alias + ".");
    }
}
