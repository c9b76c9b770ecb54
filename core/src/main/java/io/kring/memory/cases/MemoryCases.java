package io.kring.memory.cases;

import io.kring.access.Role;
import io.kring.cases.CaseState;
import io.kring.memory.house.MemoryHouse.Eyes;
import io.kring.person.PersonId;
import io.kring.spi.Viewer;
import io.kring.spi.cases.CaseFacts;
import io.kring.spi.cases.CaseFacts.Reported;
import io.kring.spi.cases.CasePlace;
import io.kring.spi.cases.CaseQueue;
import io.kring.spi.cases.CaseRow;
import io.kring.spi.cases.CaseStore;
import io.kring.spi.cases.DecidedRow;
import io.kring.spi.cases.DecisionRow;
import io.kring.spi.cases.PersonMeasureRow;
import io.kring.spi.cases.ReportRow;
import io.kring.spi.cases.ReportView;
import io.kring.spi.row.CommunityView;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of cases, in memory. */
public record MemoryCases(
        CaseTables tables, Function<@Nullable Long, @Nullable PersonId> people, Function<Viewer, Eyes> eyes)
        implements CaseStore {
    private static final Comparator<Reported> WITHOUT_ORDER = Comparator.comparing(Reported::reason)
            .thenComparing(Reported::words)
            .thenComparing(reported -> reported.reporter().value());
    private static final Comparator<CasePlace> ORDER =
            Comparator.comparing(CasePlace::at).thenComparing(CasePlace::id);

    @Override
    public Optional<CaseQueue> queue(Viewer viewer, long community, CasePlace after, int limit) {
        CommunityView known = eyes.apply(viewer).known(community);
        if (known == null) {
            return Optional.empty();
        }
        Stream<CaseRow> waiting = Role.moderates(known.role())
                ? waiting(after).filter(row -> row.community() == community && !row.escalated())
                : Stream.empty();
        return Optional.of(new CaseQueue(known, page(waiting, limit)));
    }

    @Override
    public List<CaseFacts> pool(Instant overdue, CasePlace after, int limit) {
        return page(waiting(after).filter(row -> row.escalated() || row.since().isBefore(overdue)), limit);
    }

    @Override
    public List<CaseFacts> told(Viewer viewer, CasePlace before, int limit) {
        Eyes sees = eyes.apply(viewer);
        Long me = sees.number();
        if (me == null || !sees.readHouse()) {
            return List.of();
        }
        return tables.decisions()
                .filter(row -> row.measure() != null
                        && row.state() != CaseState.PROPOSED
                        && me.equals(require(row.caseId()).author()))
                .filter(row -> ORDER.compare(place(row), before) < 0)
                .sorted(Comparator.comparing(MemoryCases::place, ORDER.reversed()))
                .limit(limit)
                .map(row -> facts(tables, people, require(row.caseId()), row.round()))
                .toList();
    }

    @Override
    public List<DecidedRow> decided(Instant from, Instant until) {
        return tables.decisions()
                .filter(row -> row.state() != CaseState.PROPOSED)
                .filter(row -> Stream.of(row.at(), row.appealedAt(), row.answeredAt())
                        .filter(Objects::nonNull)
                        .anyMatch(at -> !at.isBefore(from) && at.isBefore(until)))
                .map(row -> {
                    CaseRow about = require(row.caseId());
                    return new DecidedRow(about.author(), about.round() == row.round() ? about.openedAt() : null, row);
                })
                .toList();
    }

    @Override
    public List<ReportView> reported(Viewer viewer, CasePlace before, int limit) {
        Eyes sees = eyes.apply(viewer);
        Long me = sees.number();
        if (me == null || !sees.readHouse()) {
            return List.of();
        }
        return tables.reports()
                .filter(row -> row.reporter() == me)
                .filter(row -> ORDER.compare(place(row), before) < 0)
                .sorted(Comparator.comparing(MemoryCases::place, ORDER.reversed()))
                .limit(limit)
                .map(this::view)
                .toList();
    }

    /** A case with the reports and the decision of a round. */
    public static CaseFacts facts(
            CaseTables tables, Function<@Nullable Long, @Nullable PersonId> people, CaseRow row, int round) {
        DecisionRow decision = tables.decision(row.id(), round);
        PersonMeasureRow measure = tables.measure(row.id(), round);
        return new CaseFacts(
                row,
                people.apply(row.author()),
                people.apply(row.claimedBy()),
                tables.reports(row.id(), round)
                        .map(each -> new Reported(
                                Objects.requireNonNull(people.apply(each.reporter())), each.reason(), each.words()))
                        .sorted(WITHOUT_ORDER)
                        .toList(),
                decision,
                decision == null ? null : people.apply(decision.by()),
                measure,
                measure == null ? null : people.apply(measure.seconder()));
    }

    private Stream<CaseRow> waiting(CasePlace after) {
        return tables.all()
                .filter(row -> row.state().isWaiting() && ORDER.compare(place(row), after) > 0)
                .sorted(Comparator.comparing(MemoryCases::place, ORDER));
    }

    private List<CaseFacts> page(Stream<CaseRow> rows, int limit) {
        return rows.limit(limit)
                .map(row -> facts(tables, people, row, row.round()))
                .toList();
    }

    private ReportView view(ReportRow row) {
        CaseRow about = require(row.caseId());
        return new ReportView(
                row.caseId(),
                about.target(),
                about.isOnPost(),
                row.reason(),
                row.at(),
                tables.decision(row.caseId(), row.round()));
    }

    private CaseRow require(long id) {
        return Objects.requireNonNull(tables.find(id));
    }

    private static CasePlace place(CaseRow row) {
        return new CasePlace(row.since(), row.id());
    }

    private static CasePlace place(DecisionRow row) {
        return new CasePlace(row.at(), row.caseId());
    }

    private static CasePlace place(ReportRow row) {
        return new CasePlace(row.at(), row.caseId());
    }
}
