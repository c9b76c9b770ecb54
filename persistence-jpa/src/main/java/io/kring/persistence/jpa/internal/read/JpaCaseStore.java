package io.kring.persistence.jpa.internal.read;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.persistence.jpa.internal.door.CaseReader;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Micros;
import io.kring.spi.Viewer;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CasePlace;
import io.kring.spi.cases.CaseQueue;
import io.kring.spi.cases.CaseStore;
import io.kring.spi.cases.DecidedRow;
import io.kring.spi.cases.ReportView;
import io.kring.spi.row.CommunityView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists of cases, one statement each. */
public final class JpaCaseStore implements CaseStore {
    private static final CommunityKind[] KINDS = CommunityKind.values();
    private static final Role[] ROLES = Role.values();

    private final Door door;
    private final CaseSql sql;

    JpaCaseStore(Door door, CaseSql sql) {
        this.door = door;
        this.sql = sql;
    }

    @Override
    public Optional<CaseQueue> queue(Viewer viewer, long community, CasePlace after, int limit) {
        List<Cells> rows =
                sql.queue.rows(door, Viewing.by(viewer, community, Micros.of(after.at()), after.id(), limit));
        CommunityView known = null;
        List<CaseFacts> cases = new ArrayList<>();
        for (Cells row : rows) {
            known = community(row);
            if (!row.isNull()) {
                cases.add(CaseReader.listed(row));
            }
        }
        return known == null ? Optional.empty() : Optional.of(new CaseQueue(known, cases));
    }

    @Override
    public List<CaseFacts> pool(Instant overdue, CasePlace after, int limit) {
        return sql.pool.rows(door, Micros.of(overdue), Micros.of(after.at()), after.id(), limit).stream()
                .map(CaseReader::listed)
                .toList();
    }

    @Override
    public List<CaseFacts> told(Viewer viewer, CasePlace before, int limit) {
        return sql.told.rows(door, Viewing.by(viewer, Micros.of(before.at()), before.id(), limit)).stream()
                .map(CaseReader::listed)
                .toList();
    }

    @Override
    public List<DecidedRow> decided(Instant from, Instant until) {
        return sql.decided.rows(door, Micros.of(from), Micros.of(until)).stream()
                .map(row -> new DecidedRow(row.numberOrNull(), row.instantOrNull(), CaseReader.decided(row)))
                .toList();
    }

    @Override
    public List<ReportView> reported(Viewer viewer, CasePlace before, int limit) {
        return sql.reported.rows(door, Viewing.by(viewer, Micros.of(before.at()), before.id(), limit)).stream()
                .map(JpaCaseStore::report)
                .toList();
    }

    private static ReportView report(Cells row) {
        long id = row.number();
        long target = row.number();
        boolean post = row.number() == target;
        return new ReportView(id, target, post, CaseReader.reason(row), row.instant(), CaseReader.decision(row));
    }

    private static CommunityView community(Cells row) {
        return new CommunityView(
                row.number(), row.text(), row.constant(KINDS), row.flag(), row.flag(), row.constantOrNull(ROLES));
    }
}
