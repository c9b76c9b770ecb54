package io.kring.persistence.jpa.internal.read;

import io.kring.post.PostState;
import java.util.Arrays;
import java.util.List;

/** Queries for contributions, composed once. Parameters after the viewer's stand with each text. */
final class ContributionSql {
    private static final String UNDER_POST = """
            join {contribution} t on t.id = c.post join {community} k on k.id = t.place @standing""".replace("@standing", Guard.STANDING);

    private static final String FROM_FOUND = """
            from %s join {contribution} c on c.id = cast(?7 as bigint)
            %s""".formatted(Guard.ME, UNDER_POST);

    /** 7 id. */
    final String find;

    /** 7 post, 8 path after which, 9 how many comments. */
    final String thread;

    /** The same, the newest branch first. */
    final String threadNewestFirst;

    /** By state: 7 id below which, 8 how many. */
    final List<String> own;

    /** 7 community, 8 id above which, 9 how many. */
    final String held;

    /** 7 id. */
    final String revisions;

    /** 7 id, 8 order above which, 9 how many. */
    final String reactors;

    /** 7 key of the URI, 8 the URI. */
    final String mayRead;

    ContributionSql(Reading reading) {
        String view = "select " + reading.view() + "\n";
        find = view + reading.picked("contribution", "c", """
                select c.id from {contribution} c %s where c.id = cast(?7 as bigint) and %s""".formatted(UNDER_POST, Guard.FINDS)) + ViewColumns.JOINS;
        thread = thread(reading, false) + "c.path";
        threadNewestFirst = thread(reading, true) + "substring(c.path, 1, 13) desc, c.path";
        own = Arrays.stream(PostState.values())
                .map(state -> view
                        + reading.picked(
                                "contribution", "c", """
                        select c.id from {contribution} c join {community} k on k.id = c.place %s
                        where c.author = me.no and c.state = %d and c.id < cast(?7 as bigint) and %s
                        order by c.id desc limit cast(?8 as int)""".formatted(Guard.STANDING, state.ordinal(), Guard.READS))
                        + ViewColumns.JOINS
                        + "\norder by c.id desc")
                .toList();
        held = view
                + reading.picked("contribution", "c", """
                select c.id from {contribution} c %s
                where c.state = 2 and c.id > cast(?8 as bigint) and k.id = cast(?7 as bigint) and %s and %s
                order by c.id limit cast(?9 as int)""".formatted(UNDER_POST, Guard.MODERATES, Guard.FINDS))
                + ViewColumns.JOINS
                + "\norder by c.id";
        revisions = """
                select r.target, r.version, r.title, r.body, r.at, r.minor
                %s join {revision} r on r.target = c.id
                where %s and (c.author = me.no or %s) order by r.version desc""".formatted(FROM_FOUND, Guard.FINDS, Guard.MODERATES);
        reactors = """
                select o.ref, x.kind, x.seq
                %s join {reaction} x on x.target = c.id and x.seq > cast(?8 as bigint)
                join {person} o on o.no = x.person
                where %s and c.state = 3 and %s order by x.seq limit cast(?9 as int)""".formatted(FROM_FOUND, Guard.FINDS, Guard.unblocked("x.person"));
        mayRead = """
                select c.id from %s
                join {reference} r on r.kind = 3 and r.val_key = cast(?7 as varchar) and r.val = cast(?8 as varchar)
                join {contribution} c on c.id = r.owner
                %s where (c.state <> 6 or c.author = me.no or %s) and %s limit 1""".formatted(Guard.ME, UNDER_POST, Guard.MODERATES, Guard.FINDS);
    }

    private static String thread(Reading reading, boolean newestFirst) {
        return "select " + reading.viewInThread() + "\n"
                + reading.picked("contribution", "c", reading.threadIds(newestFirst))
                + ViewColumns.JOINS
                + "\norder by case when c.id = c.post then 0 else 1 end, ";
    }
}
