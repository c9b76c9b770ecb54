package io.kring.persistence.jpa.internal.postgresql;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Json;
import io.kring.persistence.jpa.internal.write.Applier;
import io.kring.persistence.jpa.internal.write.Batch;
import io.kring.persistence.jpa.internal.write.Emptying;
import io.kring.persistence.jpa.internal.write.Fragment;
import io.kring.persistence.jpa.internal.write.PartlyApplied;
import io.kring.persistence.jpa.internal.write.Plan;
import io.kring.spi.change.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One statement with writing CTEs. Conditions that the locks make exact come first; a write that can lose a race waits
 * for them; everything else waits for that write. One row travels as parameters and several as JSON, so that the text
 * depends on the kinds of changes alone and the driver keeps its plan.
 */
public final class PostgresApplier implements Applier {
    private final Door door;

    public PostgresApplier(Door door) {
        this.door = door;
    }

    @Override
    public boolean apply(Plan plan, Set<Long> locked) {
        lock(plan, locked);
        for (Change.EmptyConversation change : plan.emptied()) {
            if (!Emptying.run(door, change, PostgresApplier::deleting)) {
                return false;
            }
        }
        Statement statement = new Statement();
        plan.part(Fragment.Part.EXACT).forEach(statement::condition);
        statement.conditionsEnd();
        plan.part(Fragment.Part.RACY).forEach(statement::gate);
        plan.part(Fragment.Part.PLAIN).forEach(statement::write);
        return statement.run(door);
    }

    private static String deleting(String table, String column) {
        return "delete from {" + table + "} x where x." + column
                + " in (select c.id from {contribution} c where c.post = ?1)";
    }

    /** What stands between two people, and a counter with the rows it counts, need a lock before they are looked at. */
    private void lock(Plan plan, Set<Long> locked) {
        Set<Long> people = new TreeSet<>(plan.meetings());
        people.removeAll(locked);
        if (!people.isEmpty()) {
            door.query("""
                    select no from {person} where no = any(array(select cast(n as bigint)
                      from json_array_elements_text(cast(?1 as json)) n)) order by no for no key update""", Json.write(people));
        }
        for (long community : plan.pinned()) {
            door.query("select id from {community} where id = ?1 for no key update", community);
        }
    }

    /** The statement while it is put together. */
    private static final class Statement {
        private final StringBuilder conditions = new StringBuilder();
        private final StringBuilder text = new StringBuilder();
        private final StringBuilder results = new StringBuilder();
        private final List<@Nullable Object> arguments = new ArrayList<>();
        private String ok = "true";
        private int gates;
        private int writes;

        void condition(Batch batch) {
            conditions.append(conditions.isEmpty() ? "" : " and ").append(filled(batch));
        }

        void conditionsEnd() {
            if (!conditions.isEmpty()) {
                text.append("with exact as materialized (select ")
                        .append(conditions)
                        .append(" yes)");
                ok = "(select yes from exact)";
                results.append(ok);
            }
        }

        void gate(Batch batch) {
            String name = "gate" + ++gates;
            separate()
                    .append(name)
                    .append(" as (")
                    .append(filled(batch))
                    .append(" returning 1), ")
                    .append(name)
                    .append("_ok as materialized (select count(*) = cast(?")
                    .append(argument(batch.rows().size()))
                    .append(" as bigint) yes, count(*) > 0 touched from ")
                    .append(name)
                    .append(')');
            ok = "(select yes from " + name + "_ok)";
            results.append(results.isEmpty() ? "" : ", ")
                    .append(ok)
                    .append(", (select touched from ")
                    .append(name)
                    .append("_ok)");
        }

        void write(Batch batch) {
            separate()
                    .append("write")
                    .append(++writes)
                    .append(" as (")
                    .append(filled(batch))
                    .append(')');
        }

        boolean run(Door door) {
            text.append(" select ").append(results.isEmpty() ? "true" : results);
            Cells cells = door.cells(text.toString(), arguments.toArray()).get(0);
            boolean all = conditions.isEmpty() || cells.flag();
            boolean some = false;
            for (int gate = 0; gate < gates; gate++) {
                all &= cells.flag();
                some |= cells.flag();
            }
            if (some && !all) {
                throw new PartlyApplied();
            }
            return all;
        }

        private StringBuilder separate() {
            return text.append(text.isEmpty() ? "with " : ", ");
        }

        private int argument(@Nullable Object value) {
            arguments.add(value);
            return arguments.size();
        }

        private String filled(Batch batch) {
            Fragment fragment = batch.fragment();
            List<@Nullable Object[]> rows = batch.rows();
            // One row is in order: the sorting would cost as much as the insert.
            String text = rows.size() == 1
                    ? PostgresWrites.text(fragment).replace(" order by r.seq", "")
                    : PostgresWrites.text(fragment);
            return text.replace("{rows}", rows.size() == 1 ? row(fragment, rows.get(0)) : rows(fragment, rows))
                    .replace("{ok}", ok);
        }

        /**
         * A single row, as most are, has a parameter for each cell: nothing is cheaper to plan and to start. What is null
         * stands in the text, because a driver sends it without a type and would prepare anew each time it comes and goes.
         */
        private String row(Fragment fragment, @Nullable Object[] cells) {
            StringBuilder row = new StringBuilder(64 * cells.length).append("(select ");
            for (int i = 0; i < cells.length; i++) {
                Object cell = cells[i];
                row.append(i == 0 ? "cast(" : ", cast(")
                        .append(cell == null ? "null" : "?" + argument(cell))
                        .append(" as ")
                        .append(fragment.types().get(i))
                        .append(") ")
                        .append(fragment.names().get(i));
            }
            return row.append(") as r").toString();
        }

        private String rows(Fragment fragment, List<@Nullable Object[]> rows) {
            List<String> names = fragment.names();
            StringBuilder columns = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                columns.append(i == 0 ? "" : ", ")
                        .append(names.get(i))
                        .append(' ')
                        .append(fragment.types().get(i));
            }
            return PostgresRows.source(argument(PostgresRows.json(names, rows)), columns.toString());
        }
    }
}
