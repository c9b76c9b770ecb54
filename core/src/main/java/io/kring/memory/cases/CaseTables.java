package io.kring.memory.cases;

import io.kring.memory.table.Key;
import io.kring.memory.table.SnapshotMap;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.DecisionRow;
import io.kring.spi.cases.PersonMeasureRow;
import io.kring.spi.cases.ReportRow;
import io.kring.spi.change.Change;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases by number and by what they are about, with the reports and the decision of each round. */
public final class CaseTables {
    private final SnapshotMap<Long, CaseRow> cases;
    private final SnapshotMap<Long, Long> byTarget;
    private final SnapshotMap<Key.Numbers, ReportRow> reports;
    private final SnapshotMap<Key.Numbers, DecisionRow> decisions;
    private final SnapshotMap<Key.Numbers, PersonMeasureRow> measures;

    public CaseTables() {
        cases = new SnapshotMap<>();
        byTarget = new SnapshotMap<>();
        reports = new SnapshotMap<>();
        decisions = new SnapshotMap<>();
        measures = new SnapshotMap<>();
    }

    private CaseTables(CaseTables from) {
        cases = from.cases.copy();
        byTarget = from.byTarget.copy();
        reports = from.reports.copy();
        decisions = from.decisions.copy();
        measures = from.measures.copy();
    }

    public CaseTables copy() {
        return new CaseTables(this);
    }

    public @Nullable CaseRow find(long id) {
        return cases.get(id);
    }

    /** The case on a contribution. */
    public @Nullable CaseRow on(long target) {
        Long id = byTarget.get(target);
        return id == null ? null : cases.get(id);
    }

    Stream<CaseRow> all() {
        return cases.values();
    }

    Stream<ReportRow> reports() {
        return reports.values();
    }

    Stream<ReportRow> reports(long id, int round) {
        return reports.between(Key.Numbers.of(id, round), Key.Numbers.of(id, round + 1L));
    }

    Stream<DecisionRow> decisions() {
        return decisions.values();
    }

    @Nullable
    DecisionRow decision(long id, int round) {
        return decisions.get(Key.Numbers.of(id, round));
    }

    @Nullable
    PersonMeasureRow measure(long id, int round) {
        return measures.get(Key.Numbers.of(id, round));
    }

    /** Measures on a person that began and were not lifted. */
    public List<PersonMeasureRow> on(PersonRow person) {
        return measures.values()
                .filter(row -> row.person() == person.no() && row.from() != null && row.lifted() == null)
                .toList();
    }

    public boolean put(Change.PutCase change) {
        CaseRow row = change.row();
        CaseRow before = on(row.target());
        if ((before == null ? 0 : before.version()) != change.expectedVersion()) {
            return false;
        }
        cases.put(row.id(), row);
        byTarget.put(row.target(), row.id());
        return true;
    }

    /** Forgets cases that were decided before this moment, with all their rounds. */
    public int forget(Instant before, int most) {
        List<CaseRow> gone = cases.values()
                .filter(row -> !row.state().isWaiting() && row.since().isBefore(before))
                .limit(Math.max(0, most))
                .toList();
        for (CaseRow row : gone) {
            cases.remove(row.id());
            byTarget.remove(row.target());
            reports.removeKeys(key -> key.a() == row.id());
            decisions.removeKeys(key -> key.a() == row.id());
            measures.removeKeys(key -> key.a() == row.id());
        }
        return gone.size();
    }

    public void add(ReportRow row) {
        reports.put(new Key.Numbers(row.caseId(), row.round(), row.reporter()), row);
    }

    public void put(PersonMeasureRow row) {
        measures.put(Key.Numbers.of(row.caseId(), row.round()), row);
    }

    public boolean take(Change.TakeTurn turn) {
        PersonMeasureRow row = measure(turn.row().caseId(), turn.row().round());
        if (row == null || !Objects.equals(row.last(), turn.row().last())) {
            return false;
        }
        put(row.took(turn.at()));
        return true;
    }

    public void put(DecisionRow row) {
        decisions.put(Key.Numbers.of(row.caseId(), row.round()), row);
    }
}
