package io.kring.persistence.jpa.internal.read;

import io.kring.persistence.jpa.internal.door.Rows;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Queries for lists of cases, composed once. Ordinals: state of a case 0 open, 1 claimed, 4 appealed, 7 proposed;
 * of a measure 2 and above are on persons. */
final class CaseSql {
    private static final String CASE = named(Rows.CASE) + """
            , a.ref as a_ref, b.ref as b_ref, @reports as y_rows,
            """ + named(Rows.DECISION) + ", z.ref as z_ref,\n"
            + named(Rows.PERSON_MEASURE) + ", u.ref as u_ref";

    private static final String PEOPLE = """
            left join {decision} d on d.case_id = q.id and d.round = q.round
            left join {person} a on a.no = q.author
            left join {person} b on b.no = q.claimed_by
            left join {person} z on z.no = d.by_person
            left join {person_measure} v on v.case_id = d.case_id and v.round = d.round
            left join {person} u on u.no = v.seconder""";

    private static final String QUEUE = """
            select k.id as k_id, k.name as k_name, k.kind as k_kind, k.sealed, k.archived,
            case when m.status = 2 then m.role end as k_role,
            @case
            from @me join {community} k on k.id = cast(?7 as bigint) @standing
            left join {case} q on q.place = k.id and q.state in (0, 1, 4, 7) and not q.escalated and @moderates
              and (q.since > cast(?8 as bigint)
                or (q.since = cast(?8 as bigint) and q.id > cast(?9 as bigint)))
            @people
            where @known
            order by q.since, q.id limit cast(?10 as int)""";

    private static final String POOL = """
            select @case
            from {case} q
            @people
            where q.state in (0, 1, 4, 7) and (q.escalated or q.since < cast(?1 as bigint))
              and (q.since > cast(?2 as bigint)
                or (q.since = cast(?2 as bigint) and q.id > cast(?3 as bigint)))
            order by q.since, q.id limit cast(?4 as int)""";

    private static final String TOLD = """
            select @case
            from @me join {case} q on q.author = me.no
            join {decision} d on d.case_id = q.id and d.measure is not null and (d.measure < 2 or d.applied)
            left join {person} a on a.no = q.author
            left join {person} b on b.no = q.claimed_by
            left join {person} z on z.no = d.by_person
            left join {person_measure} v on v.case_id = d.case_id and v.round = d.round
            left join {person} u on u.no = v.seconder
            where me.status <> 3 and (d.at < cast(?7 as bigint)
              or (d.at = cast(?7 as bigint) and d.case_id < cast(?8 as bigint)))
            order by d.at desc, d.case_id desc limit cast(?9 as int)""";

    private static final String REPORTED = """
            select y.case_id as y_case, q.target as q_target, q.post as q_post, y.reason as y_reason, y.at as y_at,
            @decision
            from @me join {report} y on y.person = me.no
            join {case} q on q.id = y.case_id
            left join {decision} d on d.case_id = y.case_id and d.round = y.round
            where me.status <> 3 and (y.at < cast(?7 as bigint)
              or (y.at = cast(?7 as bigint) and y.case_id < cast(?8 as bigint)))
            order by y.at desc, y.case_id desc limit cast(?9 as int)""";

    private static final String DECIDED = """
            select q.author as q_author, case when q.round = d.round then q.opened_at end as q_opened, @decision
            from {decision} d join {case} q on q.id = d.case_id
            where (d.measure is null or d.measure < 2 or d.applied)
              and ((d.at >= cast(?1 as bigint) and d.at < cast(?2 as bigint))
                or (d.appealed_at >= cast(?1 as bigint) and d.appealed_at < cast(?2 as bigint))
                or (d.answered_at >= cast(?1 as bigint) and d.answered_at < cast(?2 as bigint)))""";

    /** 7 community, 8 and 9 the place before, 10 how many. */
    final Query queue;

    /** 1 overdue, 2 and 3 the place before, 4 how many; without a viewer. */
    final Query pool;

    /** 7 and 8 the place before, 9 how many. */
    final Query told;

    /** 7 and 8 the place before, 9 how many. */
    final Query reported;

    /** 1 from when on, 2 before when; without a viewer. */
    final Query decided;

    CaseSql(Reading reading) {
        queue = query(reading, QUEUE);
        pool = query(reading, POOL);
        told = query(reading, TOLD);
        reported = query(reading, REPORTED);
        decided = query(reading, DECIDED);
    }

    private static Query query(Reading reading, String text) {
        return new Query(reading.spoken(text.replace("@case", CASE)
                .replace("@people", PEOPLE)
                .replace("@reports", reading.reports())
                .replace("@decision", named(Rows.DECISION))
                .replace("@me", reading.me())
                .replace("@standing", Guard.STANDING)
                .replace("@moderates", Guard.MODERATES)
                .replace("@known", Guard.KNOWN)));
    }

    /** Columns under names of their own, for providers that ask for it. */
    private static String named(String columns) {
        return Arrays.stream(columns.split(", "))
                .map(column -> column + " as " + column.replace('.', '_'))
                .collect(Collectors.joining(", "));
    }
}
