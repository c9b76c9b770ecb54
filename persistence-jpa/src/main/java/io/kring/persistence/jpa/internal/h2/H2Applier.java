package io.kring.persistence.jpa.internal.h2;

import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.write.Applier;
import io.kring.persistence.jpa.internal.write.Batch;
import io.kring.persistence.jpa.internal.write.Emptying;
import io.kring.persistence.jpa.internal.write.Fragment;
import io.kring.persistence.jpa.internal.write.PartlyApplied;
import io.kring.persistence.jpa.internal.write.Plan;
import io.kring.spi.change.Change;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Locks first, then the conditions within the write that can lose a race, then everything else in one statement: H2
 * gives the rows of a write as a table, and computes the columns of a row in their order.
 */
public final class H2Applier implements Applier {
    /** As many rows as the commands of people write; their texts are told apart by what they do, not by how much. */
    private static final int FEW = 100;

    private final Door door;

    public H2Applier(Door door) {
        this.door = door;
    }

    @Override
    public boolean apply(Plan plan, Set<Long> locked) {
        lock(plan, locked);
        for (Change.EmptyConversation change : plan.emptied()) {
            door.query(H2Locks.NAMED, "claims");
            if (!Emptying.run(door, change, H2Applier::deleting)) {
                return false;
            }
        }
        return plan.rows() > FEW ? many(plan) : few(plan);
    }

    /** Statement by statement, each a part of its rows: one statement for all would hold too many parameters. */
    private boolean many(Plan plan) {
        for (Batch batch : divided(plan, Fragment.Part.EXACT)) {
            H2Text condition = new H2Text();
            condition.and(H2Writes.text(batch.fragment()), batch);
            if (!door.cells("select " + condition, condition.arguments()).get(0).flag()) {
                return false;
            }
        }
        boolean written = false;
        for (Batch batch : plan.part(Fragment.Part.RACY)) {
            if (batch.fragment() == Fragment.CLAIM_FILES) {
                continue;
            }
            for (@Nullable Object[] row : batch.rows()) {
                H2Text update = new H2Text();
                update.update(H2Writes.text(batch.fragment()), batch.fragment(), row);
                if (door.update(update.toString(), update.arguments()) == 0) {
                    if (written) {
                        throw new PartlyApplied();
                    }
                    return false;
                }
                written = true;
            }
        }
        plan.part(Fragment.Part.RACY).stream()
                .filter(batch -> batch.fragment() == Fragment.CLAIM_FILES)
                .flatMap(batch -> batch.divided(H2Rows::parts).stream())
                .forEach(this::write);
        divided(plan, Fragment.Part.PLAIN).forEach(this::write);
        return true;
    }

    private void write(Batch batch) {
        H2Text text = new H2Text();
        text.column(H2Writes.text(batch.fragment()), batch);
        door.cells(text.toString(), text.arguments());
    }

    /** A merge, because a delete with a subquery reads the whole table. */
    private static String deleting(String table, String column) {
        return "merge into {" + table + "} x using (select c.id from {contribution} c where c.post = ?1) r on (x."
                + column + " = r.id) when matched then delete";
    }

    private static List<Batch> divided(Plan plan, Fragment.Part part) {
        return plan.part(part).stream()
                .flatMap(batch -> batch.divided(H2Rows::parts).stream())
                .toList();
    }

    private boolean few(Plan plan) {
        H2Text first = new H2Text();
        for (Batch batch : plan.part(Fragment.Part.EXACT)) {
            first.and(H2Writes.text(batch.fragment()), batch);
        }
        H2Text rest = new H2Text();
        int gates = gates(plan, first, rest);
        for (Batch batch : plan.part(Fragment.Part.PLAIN)) {
            rest.column(H2Writes.text(batch.fragment()), batch);
        }
        boolean racing = first.isUpdate();
        if (racing && door.update(first.toString(), first.arguments()) == 0) {
            return false;
        }
        if (!racing
                && !first.isEmpty()
                && !door.cells("select " + first, first.arguments()).get(0).flag()) {
            return false;
        }
        if (!rest.isEmpty()) {
            Cells touched = door.cells(rest.toString(), rest.arguments()).get(0);
            for (int gate = 0; gate < gates; gate++) {
                if (touched.number() == 0) {
                    throw new PartlyApplied();
                }
            }
        }
        return true;
    }

    /** The first write that can lose a race takes the conditions along; further ones go first among the rest. */
    private static int gates(Plan plan, H2Text first, H2Text rest) {
        int further = 0;
        for (Batch batch : plan.part(Fragment.Part.RACY)) {
            String sql = H2Writes.text(batch.fragment());
            if (batch.fragment() == Fragment.CLAIM_FILES) {
                continue;
            }
            for (@Nullable Object[] row : batch.rows()) {
                if (first.isUpdate()) {
                    rest.column(sql, batch.fragment(), row);
                    further++;
                } else {
                    first.update(sql, batch.fragment(), row);
                }
            }
        }
        for (Batch batch : plan.part(Fragment.Part.RACY)) {
            if (batch.fragment() == Fragment.CLAIM_FILES) {
                // No race here: who claims holds the lock of all claims.
                rest.column(H2Writes.text(batch.fragment()), batch);
            }
        }
        return further;
    }

    private void lock(Plan plan, Set<Long> locked) {
        if (plan.has(Fragment.PUT_PERSON)) {
            door.query(H2Locks.NAMED, "people");
        }
        if (plan.has(Fragment.CLAIM_FILES)) {
            door.query(H2Locks.NAMED, "claims");
        }
        if (plan.has(Fragment.TURN_RULES) || plan.has(Fragment.SAY_WORD) || plan.has(Fragment.PUT_SETTING)) {
            door.query(H2Locks.NAMED, "rules");
        }
        if (plan.has(Fragment.PUT_CASE)) {
            door.query(H2Locks.NAMED, "cases");
        }
        Set<Long> people = new TreeSet<>(plan.people());
        people.addAll(plan.meetings());
        people.removeAll(locked);
        for (long person : people) {
            door.query("select no from {person} where no = ?1 for update", person);
        }
        for (long place : plan.accepting()) {
            door.query("select place from {rulebook} where place = ?1 for update", place);
        }
        for (long community : plan.pinned()) {
            door.query("select id from {community} where id = ?1 for update", community);
        }
        for (long post : plan.kept()) {
            door.query("select id from {contribution} where id = ?1 for update", post);
        }
    }
}
