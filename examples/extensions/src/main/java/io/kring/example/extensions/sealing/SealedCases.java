package io.kring.example.extensions.sealing;

import io.kring.spi.Viewer;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CasePlace;
import io.kring.spi.cases.CaseQueue;
import io.kring.spi.cases.CaseStore;
import io.kring.spi.cases.DecidedRow;
import io.kring.spi.cases.ReportView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads cases, with what was reported as it stood then, opened. */
record SealedCases(CaseStore cases, SealedRows rows) implements CaseStore {
    @Override
    public Optional<CaseQueue> queue(Viewer viewer, long community, CasePlace after, int limit) {
        return cases.queue(viewer, community, after, limit)
                .map(queue -> new CaseQueue(queue.community(), opened(queue.cases())));
    }

    @Override
    public List<CaseFacts> pool(Instant overdue, CasePlace after, int limit) {
        return opened(cases.pool(overdue, after, limit));
    }

    @Override
    public List<CaseFacts> told(Viewer viewer, CasePlace before, int limit) {
        return opened(cases.told(viewer, before, limit));
    }

    private List<CaseFacts> opened(List<CaseFacts> found) {
        return found.stream().map(rows::opened).toList();
    }

    @Override
    public List<DecidedRow> decided(Instant from, Instant until) {
        return cases.decided(from, until);
    }

    @Override
    public List<ReportView> reported(Viewer viewer, CasePlace before, int limit) {
        return cases.reported(viewer, before, limit);
    }
}
