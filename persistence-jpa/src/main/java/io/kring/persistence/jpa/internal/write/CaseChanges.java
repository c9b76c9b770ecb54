package io.kring.persistence.jpa.internal.write;

import io.kring.cases.Measure;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.DecisionRow;
import io.kring.spi.cases.PersonMeasureRow;
import io.kring.spi.cases.ReportRow;
import io.kring.spi.change.Change;

/** Changes of cases, with their reports and decisions. */
final class CaseChanges {
    private CaseChanges() {}

    /** False where the change is of something else. */
    static boolean add(Plan plan, Change change) {
        if (change instanceof Change.PutCase put) {
            put(plan, put.row(), put.expectedVersion());
        } else if (change instanceof Change.AddReport add) {
            ReportRow row = add.row();
            plan.add(
                    Fragment.ADD_REPORT,
                    row.caseId(),
                    row.round(),
                    row.reporter(),
                    row.reason().ordinal(),
                    row.words(),
                    Micros.of(row.at()));
        } else if (change instanceof Change.PutDecision put) {
            put(plan, put.row());
        } else if (change instanceof Change.PutPersonMeasure put) {
            put(plan, put.row());
        } else if (change instanceof Change.TakeTurn turn) {
            PersonMeasureRow row = turn.row();
            plan.between(row.person(), row.person());
            plan.add(Fragment.TURN_AT, row.caseId(), row.round(), Micros.orNull(row.last()));
            plan.add(Fragment.TAKE_TURN, row.caseId(), row.round(), Micros.of(turn.at()));
        } else {
            return false;
        }
        return true;
    }

    private static void put(Plan plan, CaseRow row, int expected) {
        plan.add(
                Fragment.PUT_CASE,
                row.id(),
                row.target(),
                row.post(),
                row.community(),
                row.author(),
                row.version(),
                row.round(),
                row.state().ordinal(),
                row.escalated(),
                Micros.of(row.openedAt()),
                Micros.of(row.since()),
                row.claimedBy(),
                Micros.orNull(row.claimedAt()),
                row.title(),
                row.body(),
                expected);
    }

    private static void put(Plan plan, PersonMeasureRow row) {
        plan.add(
                Fragment.PUT_PERSON_MEASURE,
                row.caseId(),
                row.round(),
                row.person(),
                row.community(),
                row.kind().ordinal(),
                Micros.orNull(row.from()),
                Micros.of(row.until()),
                Micros.orNull(row.every()),
                row.ruleTitle(),
                row.seconder(),
                Micros.orNull(row.lifted()),
                row.liftedBy(),
                row.liftReason(),
                Micros.orNull(row.last()));
    }

    private static void put(Plan plan, DecisionRow row) {
        Measure measure = row.measure();
        plan.add(
                Fragment.PUT_DECISION,
                row.caseId(),
                row.round(),
                measure == null ? null : measure.ordinal(),
                row.applied(),
                row.rules(),
                row.rule(),
                row.ruleTitle(),
                row.reason(),
                row.by(),
                Micros.of(row.at()),
                row.appeal(),
                Micros.orNull(row.appealedAt()),
                row.answer(),
                row.answeredBy(),
                Micros.orNull(row.answeredAt()),
                row.reversed());
    }
}
