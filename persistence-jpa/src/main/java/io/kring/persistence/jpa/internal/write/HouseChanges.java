package io.kring.persistence.jpa.internal.write;

import io.kring.house.HouseRule;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.spi.change.Change;
import io.kring.spi.house.RulesRow;
import io.kring.spi.house.WordRow;

/** Changes of what the house says of itself, and of rules. */
final class HouseChanges {
    private HouseChanges() {}

    /** False where the change is of something else. */
    static boolean add(Plan plan, Change change) {
        if (change instanceof Change.SayWord say) {
            WordRow row = say.row();
            plan.add(
                    Fragment.SAY_WORD,
                    row.version(),
                    row.mission(),
                    row.boardsWord(),
                    Micros.orNull(row.saidAt()),
                    say.expectedVersion());
        } else if (change instanceof Change.AddRules add) {
            add(plan, add);
        } else if (change instanceof Change.TurnRules turn) {
            plan.add(
                    Fragment.TURN_RULES,
                    turn.place(),
                    turn.expectedVersion() + 1,
                    turn.inForce(),
                    turn.inConsultation(),
                    turn.expectedVersion());
        } else if (change instanceof Change.DateRules date) {
            long at = Micros.of(date.at());
            plan.add(Fragment.DATE_RULES, date.rules(), date.version(), at, null);
            if (date.replaced() != null) {
                plan.add(Fragment.DATE_RULES, date.replaced(), null, null, at);
            }
        } else if (change instanceof Change.AcceptRules accept) {
            plan.accepting(accept.place());
            plan.add(Fragment.ACCEPT_RULES, accept.rules(), accept.person(), accept.place(), Micros.of(accept.at()));
        } else {
            return false;
        }
        return true;
    }

    private static void add(Plan plan, Change.AddRules change) {
        RulesRow row = change.row();
        plan.add(
                Fragment.ADD_RULES,
                row.id(),
                row.place(),
                row.version(),
                Micros.of(row.proposedAt()),
                Micros.of(row.consultUntil()),
                row.conversation(),
                Micros.orNull(row.enactedAt()),
                Micros.orNull(row.replacedAt()));
        int no = 1;
        for (HouseRule rule : change.rules()) {
            plan.add(Fragment.ADD_RULE, row.id(), no++, rule.title(), rule.text());
        }
    }
}
