package io.kring.persistence.jpa.nodes;

import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.spi.row.FactsText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** Counts the rows of a schema again and compares them with each other and with what was acknowledged. */
record Recount(DataSource source, String schema) {
    /** Each counts rows that should not be. */
    private static final Map<String, String> NONE = Map.of(
            "contributions without their references",
            "select count(*) from %1$s.kring_contribution c where c.state = 3"
                    + " and not exists (select 1 from %1$s.kring_reference r where r.owner = c.id)",
            "counters of reactions that differ from the rows",
            "select count(*) from (select x.target from ("
                    + "select target, kind, n from %1$s.kring_tally where kind <> '#comments'"
                    + " union all select target, kind, n from %1$s.kring_tally_delta where kind <> '#comments'"
                    + " union all select target, kind, -1 from %1$s.kring_reaction) x"
                    + " group by x.target, x.kind having sum(x.n) <> 0) wrong",
            "counters of comments that differ from the rows",
            "select count(*) from (select x.target from ("
                    + "select target, n from %1$s.kring_tally where kind = '#comments'"
                    + " union all select target, n from %1$s.kring_tally_delta where kind = '#comments'"
                    + " union all select post, -1 from %1$s.kring_contribution where state = 3 and id <> post) x"
                    + " group by x.target having sum(x.n) <> 0) wrong",
            "counters of members that differ from the rows",
            "select count(*) from %1$s.kring_community k where k.member_count <> ("
                    + "select count(*) from %1$s.kring_membership m where m.place = k.id and m.status = 2)",
            "memberships that differ from their history",
            "select count(*) from %1$s.kring_membership m where m.version <> ("
                    + "select count(*) from %1$s.kring_membership_history h"
                    + " where h.place = m.place and h.person = m.person)",
            "places in feeds that are taken twice",
            "select count(*) - count(distinct feed_pos) from %1$s.kring_contribution where feed_pos is not null");

    /** What is lost, half-done or counted wrongly; empty when all is well. */
    List<String> problems(List<String> said) throws SQLException {
        List<String> problems = new ArrayList<>();
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> none : NONE.entrySet()) {
                long wrong = Long.parseLong(rows(statement, none.getValue().formatted(schema))
                        .iterator()
                        .next());
                if (wrong != 0) {
                    problems.add(wrong + " " + none.getKey());
                }
            }
            events(statement, problems);
            acknowledged(statement, said, problems);
        }
        return problems;
    }

    private void events(Statement statement, List<String> problems) throws SQLException {
        Map<String, Integer> reactions = new LinkedHashMap<>();
        Set<String> published = new TreeSet<>();
        Set<String> withdrawn = new TreeSet<>();
        String sql = "select type, conversation, facts from %s.kring_event order by id";
        try (ResultSet row = statement.executeQuery(sql.formatted(schema))) {
            while (row.next()) {
                SortedMap<String, String> facts = FactsText.read(row.getString(3));
                switch (row.getString(1)) {
                    case "post.published" ->
                        published.add(
                                Long.toString(PostId.parse(row.getString(2)).value()));
                    case "comment.published" -> published.add(comment(facts));
                    case "comment.withdrawn" -> withdrawn.add(comment(facts));
                    case "reaction.added" -> reactions.merge(facts.get("on"), 1, Integer::sum);
                    case "reaction.removed" -> reactions.merge(facts.get("on"), -1, Integer::sum);
                    default -> {}
                }
            }
        }
        same("contributions and their events", published, "select id from %s.kring_contribution", statement, problems);
        same(
                "withdrawn comments and their events",
                withdrawn,
                "select id from %s.kring_contribution where state <> 3",
                statement,
                problems);
        Set<String> standing = new TreeSet<>();
        reactions.forEach((on, n) -> {
            if (n > 0) {
                standing.add(Long.toString(PostId.parse(on).value()));
            }
        });
        same("reactions and their events", standing, "select target from %s.kring_reaction", statement, problems);
    }

    private static String comment(SortedMap<String, String> facts) {
        return Long.toString(CommentId.parse(facts.get("comment")).value());
    }

    private void same(String what, Set<String> events, String sql, Statement statement, List<String> problems)
            throws SQLException {
        Set<String> rows = new TreeSet<>(rows(statement, sql.formatted(schema)));
        if (!rows.equals(events)) {
            Set<String> less = new TreeSet<>(events);
            less.removeAll(rows);
            rows.removeAll(events);
            problems.add(what + ": no row of " + less + ", no event of " + rows);
        }
    }

    private void acknowledged(Statement statement, List<String> said, List<String> problems) throws SQLException {
        Set<String> kept = rows(statement, "select id from %s.kring_contribution".formatted(schema));
        Set<String> visible = rows(statement, "select id from %s.kring_contribution where state = 3".formatted(schema));
        Set<String> reactions = rows(
                statement,
                "select p.ref || ' ' || cast(r.target as varchar) from %1$s.kring_reaction r join %1$s.kring_person p on p.no = r.person"
                        .formatted(schema));
        Set<String> done = new HashSet<>(said);
        for (String line : said) {
            int at = line.indexOf(' ');
            String what = line.substring(at + 1);
            boolean lost =
                    switch (line.substring(0, at)) {
                        case "kept" -> !kept.contains(what);
                        case "withdrawn" -> visible.contains(what);
                        case "reacted" -> !reactions.contains(what) && !done.contains("taking " + what);
                        case "taken" -> reactions.contains(what);
                        case "undone" -> kept.contains(what);
                        default -> false;
                    };
            if (lost) {
                problems.add("acknowledged and not so: " + line);
            }
        }
    }

    private static Set<String> rows(Statement statement, String sql) throws SQLException {
        Set<String> rows = new HashSet<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
