package io.kring.persistence.jpa.internal.door;

import io.kring.person.PersonId;
import io.kring.report.ReportReason;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CaseFacts.Reported;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.DecisionRow;
import io.kring.spi.cases.PersonMeasureRow;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads cases: in the facts of a command as rows in cells, in lists as cells beside one another. */
public final class CaseReader {
    private static final ReportReason[] REASONS = ReportReason.values();

    private CaseReader() {}

    /** Case, author, claimer, reports, decision and decider, measure and seconder, a cell each; null where there is no case. */
    public static @Nullable CaseFacts facts(Cells cells) {
        Cells row = cells.row();
        CaseRow about = row == null ? null : Rows.moderated(row);
        PersonId author = person(cells);
        PersonId claimer = person(cells);
        List<Reported> reports = reports(cells);
        Cells decided = cells.row();
        DecisionRow decision = decided == null ? null : Rows.decision(decided);
        PersonId decider = person(cells);
        Cells measured = cells.row();
        PersonMeasureRow measure = measured == null ? null : Rows.personMeasure(measured);
        PersonId seconder = person(cells);
        return about == null
                ? null
                : new CaseFacts(about, author, claimer, reports, decision, decider, measure, seconder);
    }

    /** The same with all columns of case and decision in place. */
    public static CaseFacts listed(Cells cells) {
        CaseRow about = Rows.moderated(cells);
        PersonId author = person(cells);
        PersonId claimer = person(cells);
        List<Reported> reports = reports(cells);
        DecisionRow decision = decision(cells);
        PersonId decider = person(cells);
        PersonMeasureRow measure = measure(cells);
        return new CaseFacts(about, author, claimer, reports, decision, decider, measure, person(cells));
    }

    /** The columns of a decision in place; null where there is none. */
    public static @Nullable DecisionRow decision(Cells cells) {
        if (cells.isNull()) {
            cells.skip(Rows.DECISION_CELLS);
            return null;
        }
        return Rows.decision(cells);
    }

    /** The columns of a decision that is there. */
    public static DecisionRow decided(Cells cells) {
        return Rows.decision(cells);
    }

    private static @Nullable PersonMeasureRow measure(Cells cells) {
        if (cells.isNull()) {
            cells.skip(Rows.PERSON_MEASURE_CELLS);
            return null;
        }
        return Rows.personMeasure(cells);
    }

    public static ReportReason reason(Cells cells) {
        return cells.constant(REASONS);
    }

    private static List<Reported> reports(Cells cells) {
        return Json.rows(cells.textOrNull()).stream()
                .map(each -> new Reported(Objects.requireNonNull(person(each)), reason(each), each.text()))
                .toList();
    }

    private static @Nullable PersonId person(Cells cells) {
        String ref = cells.textOrNull();
        return ref == null ? null : new PersonId(ref);
    }
}
