package io.kring.persistence.jpa.internal.h2;

import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.write.Applier;
import io.kring.persistence.jpa.internal.write.Batch;
import io.kring.persistence.jpa.internal.write.Fragment;
import io.kring.persistence.jpa.internal.write.PartlyApplied;
import io.kring.persistence.jpa.internal.write.Plan;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Locks first, then the conditions within the write that can lose a race, then everything else in one statement: H2
 * gives the rows of a write as a table, and runs the branches of a union in their order.
 */
public final class H2Applier implements Applier {
    private final Door door;

    public H2Applier(Door door) {
        this.door = door;
    }

    @Override
    public boolean apply(Plan plan, Set<Long> locked) {
        lock(plan, locked);
        if (!gates(plan)) {
            return false;
        }
        writes(plan);
        return true;
    }

    private void lock(Plan plan, Set<Long> locked) {
        if (plan.has(Fragment.PUT_PERSON)) {
            door.query(H2Locks.NAMED, "people");
        }
        if (plan.has(Fragment.CLAIM_FILES)) {
            door.query(H2Locks.NAMED, "claims");
        }
        Set<Long> people = new TreeSet<>(plan.people());
        people.addAll(plan.meetings());
        people.removeAll(locked);
        for (long person : people) {
            door.query("select no from {person} where no = ?1 for update", person);
        }
        for (long community : plan.pinned()) {
            door.query("select id from {community} where id = ?1 for update", community);
        }
    }

    private boolean gates(Plan plan) {
        H2Text conditions = new H2Text();
        for (Batch batch : plan.part(Fragment.Part.EXACT)) {
            conditions.and(H2Writes.text(batch.fragment()), batch);
        }
        boolean written = false;
        for (Batch batch : plan.part(Fragment.Part.RACY)) {
            if (batch.fragment() == Fragment.CLAIM_FILES) {
                continue;
            }
            for (@Nullable Object[] row : batch.rows()) {
                H2Text update = written ? new H2Text() : conditions;
                update.update(H2Writes.text(batch.fragment()), batch.fragment(), row);
                boolean hit = door.update(update.toString(), update.arguments()) > 0;
                if (!hit && written) {
                    throw new PartlyApplied();
                }
                if (!hit) {
                    return false;
                }
                written = true;
            }
        }
        return written
                || conditions.isEmpty()
                || door.cells("select " + conditions, conditions.arguments())
                        .get(0)
                        .flag();
    }

    /** Claims are exact here: who claims holds the lock of all claims. */
    private void writes(Plan plan) {
        H2Text all = new H2Text();
        for (Fragment.Part part : List.of(Fragment.Part.RACY, Fragment.Part.PLAIN)) {
            for (Batch batch : plan.part(part)) {
                if (part == Fragment.Part.PLAIN || batch.fragment() == Fragment.CLAIM_FILES) {
                    all.branch(H2Writes.text(batch.fragment()), batch);
                }
            }
        }
        if (!all.isEmpty()) {
            door.query(all.toString(), all.arguments());
        }
    }
}
