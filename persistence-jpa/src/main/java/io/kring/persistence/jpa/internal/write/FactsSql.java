package io.kring.persistence.jpa.internal.write;

import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.persistence.jpa.internal.door.Rows;
import io.kring.spi.cases.CaseRequest;
import io.kring.spi.change.Change;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.command.JudgingRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The columns of the question what a command has to know: one scalar subquery each, giving a row as a JSON array. A
 * column stands there whether or not there is something to be found; the text depends on the shape of the request only.
 */
public final class FactsSql {
    /** How a database writes rows as JSON. */
    public interface Json {
        /** One row, as text. */
        String row(String columns);

        /** All rows, or values when {@code single}, as text. */
        String rows(String columns, String order);

        String values(String column, String order);

        /** The texts of an array argument, as a condition on a column. */
        String among(String column, List<String> texts, List<@Nullable Object> arguments);
    }

    private final Json json;
    private final FactsRequest request;
    private final String actor;
    private final @Nullable String subject;
    private final List<@Nullable Object> arguments;
    private final boolean joining;
    private final List<String> columns = new ArrayList<>();
    private final StringBuilder joins = new StringBuilder();
    private @Nullable String place;

    /**
     * @param actor     expression of the actor's number
     * @param subject   expression of the subject's number
     * @param arguments those that the expressions use already
     * @param joining   whether the rows in question are joined to that of the actor, by {@link #joins}: each is looked
     *                  up once then, where subqueries would look it up for each column
     */
    public FactsSql(
            Json json,
            FactsRequest request,
            String actor,
            @Nullable String subject,
            List<@Nullable Object> arguments,
            boolean joining) {
        this.json = json;
        this.request = request;
        this.actor = actor;
        this.subject = subject;
        this.arguments = arguments;
        this.joining = joining;
    }

    /** All columns after those of actor and subject, in the order in which {@link FactsReader} reads them. */
    public List<String> columns() {
        columns.add("(select " + json.rows(Rows.PERSON_MEASURE, "v.case_id, v.round") + " from {person_measure} v"
                + " where v.person = " + actor + " and v.starts_at is not null and v.lifted_at is null)");
        if (request.onceKey() != null) {
            columns.add(
                    "(select " + json.row("o.once_key, o.hash, o.outcome, o.at") + " from {once} o where o.person = "
                            + actor + " and o.once_key = " + argument(request.onceKey(), "varchar") + ")");
        }
        String target = target();
        if (target != null) {
            if (joining) {
                joinTarget(target);
            } else {
                target(target);
            }
        } else if (request.rules() != null && request.rules().rules() != null) {
            version(argument(request.rules().rules(), "bigint"));
        } else if (request.community() != null) {
            String id = argument(request.community(), "bigint");
            if (joining) {
                joinCommunity(id);
            } else {
                community(id);
            }
            if (request.countsManagers()) {
                columns.add(activeManagers(id));
            }
        }
        if (request.moveTo() != null) {
            place = null;
            community(argument(request.moveTo(), "bigint"));
        }
        if (!request.people().isEmpty()) {
            List<String> refs = request.people().stream()
                    .map(seed -> seed.id().value())
                    .distinct()
                    .toList();
            columns.add("(select " + json.rows("p.ref, p.no", "p.no") + " from {person} p where "
                    + json.among("p.ref", refs, arguments) + ")");
        }
        if (!request.claims().isEmpty()) {
            List<String> keys = request.claims().stream()
                    .map(io.kring.persistence.jpa.internal.door.Keys::of)
                    .distinct()
                    .toList();
            columns.add("(select " + json.rows("f.uri, f.owner", "f.uri_key") + " from {claim} f where "
                    + json.among("f.uri_key", keys, arguments) + ")");
        }
        if (request.rules() != null && request.rules().place() != null) {
            rules(argument(request.rules().place(), "bigint"));
        }
        if (request.judging() != null) {
            judging(request.judging());
        }
        if (request.cases() != null) {
            cases(request.cases());
        }
        return columns;
    }

    /** Expression of the contribution in question; null where there is none. */
    private @Nullable String target() {
        if (request.target() != null) {
            return argument(request.target(), "bigint");
        }
        CaseRequest asked = request.cases();
        return asked == null || asked.id() == null
                ? null
                : "(select x.target from {case} x where x.id = " + argument(asked.id(), "bigint") + ")";
    }

    /** The case, people by their ids, and the reports and the decision of its round. */
    private void cases(CaseRequest asked) {
        Long id = asked.id();
        String where = id == null
                ? " where q.target = " + argument(Objects.requireNonNull(request.target()), "bigint") + ")"
                : " where q.id = " + argument(id, "bigint") + ")";
        String decision = " join {decision} d on d.case_id = q.id and d.round = q.round";
        columns.add("(select " + json.row(Rows.CASE) + " from {case} q" + where);
        columns.add("(select a.ref from {case} q join {person} a on a.no = q.author" + where);
        columns.add("(select b.ref from {case} q join {person} b on b.no = q.claimed_by" + where);
        columns.add("(select " + json.rows("w.ref, y.reason, y.words", "y.reason, y.words, w.ref")
                + " from {case} q join {report} y on y.case_id = q.id and y.round = q.round"
                + " join {person} w on w.no = y.person" + where);
        columns.add("(select " + json.row(Rows.DECISION) + " from {case} q" + decision + where);
        columns.add("(select z.ref from {case} q" + decision + " join {person} z on z.no = d.by_person" + where);
        String measure = " join {person_measure} v on v.case_id = q.id and v.round = q.round";
        columns.add("(select " + json.row(Rows.PERSON_MEASURE) + " from {case} q" + measure + where);
        columns.add("(select u.ref from {case} q" + measure + " join {person} u on u.no = v.seconder" + where);
    }

    /** What waits for a moderator where the text is to stand, and what the actor said lately. */
    private void judging(JudgingRequest asked) {
        columns.add(
                place == null
                        ? "cast(null as varchar)"
                        : "(select s.val from {setting} s where s.name = '" + Change.PutSetting.HOLD
                                + "' and s.place = " + place + ")");
        Instant since = asked.since();
        if (since != null) {
            columns.add("(select " + json.rows("l.at, l.digest", "l.at desc, l.seq desc")
                    + " from {recent_text} l where l.person = " + actor + " and l.at > "
                    + argument(Micros.of(since), "bigint") + ")");
        }
    }

    /** What is joined to the actor's row for the columns. */
    public String joins() {
        return joins.toString();
    }

    private void community(String id) {
        place = place == null ? id : place;
        columns.add("(select " + json.row(communityColumns()) + " from {community} k where k.id = " + id + ")");
        standings(id);
    }

    private void joinCommunity(String id) {
        place = "k.id";
        joins.append(" left join {community} k on k.id = ").append(id);
        columns.add("case when k.id is not null then " + json.row(communityColumns()) + " end");
        standings("k.id");
    }

    private String communityColumns() {
        return Rows.COMMUNITY + ", (select " + json.values("t.theme", "t.seq")
                + " from {theme} t where t.place = k.id)";
    }

    private static String activeManagers(String community) {
        return "(select count(*) from {membership} x join {person} o on o.no = x.person where x.place = " + community
                + " and x.status = 2 and x.role = 2 and o.status = 0)";
    }

    private void standings(String community) {
        columns.add(membership(actor, community));
        columns.add(subject == null ? "cast(null as varchar)" : membership(subject, community));
        columns.add("(select i.ref from {membership} m join {person} i on i.no = m.by_person where m.person = " + actor
                + " and m.place = " + community + " and m.status = 1)");
    }

    private String membership(String person, String community) {
        return "(select " + json.row(Rows.MEMBERSHIP) + " from {membership} m where m.person = " + person
                + " and m.place = " + community + ")";
    }

    /** A version of rules, its community, and the rules of that place. */
    private void version(String id) {
        String place = "(select x.place from {rules} x where x.id = " + id + ")";
        community(place);
        columns.add("(select " + json.row(Rows.RULES) + " from {rules} x where x.id = " + id + ")");
        columns.add("(select count(*) from {acceptance} y where y.rules = " + id + " and y.person = " + actor + ")");
        rules(place);
    }

    private void rules(String place) {
        columns.add("(select h.version from {house} h)");
        columns.add("(select b.version from {rulebook} b where b.place = " + place + ")");
        for (String which : List.of("b.in_force", "b.in_consultation")) {
            columns.add("(select " + json.row(Rows.RULES) + " from {rulebook} b join {rules} x on x.id = " + which
                    + " where b.place = " + place + ")");
        }
    }

    private void target(String id) {
        String place =
                "(select q.place from {contribution} c join {contribution} q on q.id = c.post where c.id = " + id + ")";
        community(place);
        columns.add("(select " + json.row(Rows.CONTRIBUTION) + " from {contribution} c where c.id = " + id + ")");
        columns.add("(select " + json.row(Rows.CONTRIBUTION)
                + " from {contribution} e join {contribution} c on c.id = e.post where e.id = " + id
                + " and e.post <> e.id)");
        columns.add("(select a.ref from {contribution} c join {person} a on a.no = c.author where c.id = " + id + ")");
        columns.add("(select count(*) from {contribution} c join {block} b on b.other = c.author and b.person = "
                + actor + " where c.id = " + id + ")");
        columns.add("(select count(*) from {contribution} c join {contribution} q on q.id = c.post"
                + " join {block} b on b.other = q.author and b.person = " + actor + " where c.id = " + id + ")");
        columns.add("(select " + json.rows("x.slot, x.kind", "x.seq") + " from {reaction} x where x.target = " + id
                + " and x.person = " + actor + ")");
        columns.add("(select " + json.row(Rows.PIN) + " from {contribution} c join {pin} n on n.post = c.id"
                + " and n.place = c.place where c.id = " + id + ")");
        if (request.moveTo() != null) {
            columns.add(unseen(id, place));
        }
    }

    /** Whether the actor does not find something that is said under a post. */
    private String unseen(String post, String place) {
        return """
                case when exists (select 1 from {contribution} r where r.post = @post and r.id <> r.post and (
                  (r.state in (2, 3, 4) and exists (
                    select 1 from {block} b where b.person = @actor and b.other = r.author))
                  or (r.state in (2, 4) and r.author is distinct from @actor)))
                and not exists (
                  select 1 from {membership} m where m.person = @actor and m.place = @place
                    and m.status = 2 and m.role >= 1) then 1 else 0 end""".replace("@post", post).replace("@actor", actor).replace("@place", place);
    }

    /**
     * The same with few lookups. Only the contribution is found by the argument: a subquery that knew the value would be
     * estimated by it, and the plan might be made anew for each.
     */
    private void joinTarget(String id) {
        joins.append(" left join {contribution} c on c.id = ").append(id);
        joinCommunity("coalesce(c.place, (select q.place from {contribution} q where q.id = c.post))");
        columns.add("case when c.id is not null then " + json.row(Rows.CONTRIBUTION) + " end");
        columns.add("case when c.post <> c.id then (select " + json.row(Rows.CONTRIBUTION.replace("c.", "q."))
                + " from {contribution} q where q.id = c.post) end");
        columns.add("(select a.ref from {person} a where a.no = c.author)");
        columns.add("(select count(*) from {block} b where b.person = " + actor + " and b.other = c.author)");
        columns.add("(select count(*) from {contribution} q join {block} b" + " on b.other = q.author and b.person = "
                + actor + " where q.id = c.post)");
        columns.add("(select " + json.rows("x.slot, x.kind", "x.seq") + " from {reaction} x where x.target = c.id"
                + " and x.person = " + actor + ")");
        columns.add("(select " + json.row(Rows.PIN) + " from {pin} n where n.post = c.id and n.place = c.place)");
        if (request.moveTo() != null) {
            columns.add(unseen("c.id", "c.place"));
        }
    }

    private String argument(Object value, String type) {
        arguments.add(value);
        return "cast(?" + arguments.size() + " as " + type + ")";
    }
}
