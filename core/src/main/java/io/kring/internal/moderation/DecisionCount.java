package io.kring.internal.moderation;

import io.kring.cases.CaseState;
import io.kring.cases.CitedRule;
import io.kring.cases.Measure;
import io.kring.id.RulesId;
import io.kring.internal.metrics.Floor;
import io.kring.metrics.Figure;
import io.kring.moderation.Transparency;
import io.kring.spi.cases.DecidedRow;
import io.kring.spi.cases.DecisionRow;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts decisions; what comes out has passed the floor. */
final class DecisionCount {
    private final List<DecidedRow> rows;
    private final Instant from;
    private final Instant until;
    private final Floor floor;

    /** @param rows decided, appealed or reviewed from one moment on and before the other */
    DecisionCount(List<DecidedRow> rows, Instant from, Instant until, Floor floor) {
        this.rows = rows;
        this.from = from;
        this.until = until;
        this.floor = floor;
    }

    Transparency of(YearMonth month) {
        List<DecidedRow> decided = when(DecisionRow::at)
                .filter(row -> row.decision().state() != CaseState.PROPOSED)
                .toList();
        List<DecidedRow> standing = decided.stream()
                .filter(row ->
                        row.decision().measure() != null && !row.decision().reversed())
                .toList();
        Map<Measure, Figure> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            measures.put(
                    measure,
                    figure(standing.stream()
                            .filter(row -> row.decision().measure() == measure)
                            .toList()));
        }
        return new Transparency(
                month,
                figure(decided),
                figure(decided.stream()
                        .filter(row -> row.decision().measure() == null)
                        .toList()),
                measures,
                rules(standing),
                figure(when(DecisionRow::appealedAt).toList()),
                figure(when(DecisionRow::answeredAt)
                        .filter(row -> row.decision().reversed())
                        .toList()),
                waited(decided));
    }

    private interface Moment {
        @Nullable
        Instant of(DecisionRow decision);
    }

    private Stream<DecidedRow> when(Moment moment) {
        return rows.stream().filter(row -> {
            Instant at = moment.of(row.decision());
            return at != null && !at.isBefore(from) && at.isBefore(until);
        });
    }

    private Figure figure(List<DecidedRow> counted) {
        long people = counted.stream()
                .map(DecidedRow::author)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return floor.told(counted.size(), (int) people);
    }

    private Map<CitedRule, Figure> rules(List<DecidedRow> standing) {
        Map<CitedRule, List<DecidedRow>> cited = new HashMap<>();
        for (DecidedRow row : standing) {
            DecisionRow decision = row.decision();
            if (decision.rules() != null && decision.rule() != null && decision.ruleTitle() != null) {
                CitedRule rule = new CitedRule(new RulesId(decision.rules()), decision.rule(), decision.ruleTitle());
                cited.computeIfAbsent(rule, any -> new ArrayList<>()).add(row);
            }
        }
        Map<CitedRule, Figure> figures = new HashMap<>();
        cited.forEach((rule, counted) -> {
            if (figure(counted) instanceof Figure.About about) {
                figures.put(rule, about);
            }
        });
        return figures;
    }

    private Optional<Transparency.Wait> waited(List<DecidedRow> decided) {
        List<DecidedRow> timed =
                decided.stream().filter(row -> row.opened() != null).toList();
        if (!(figure(timed) instanceof Figure.About)) {
            return Optional.empty();
        }
        List<Duration> waits = timed.stream()
                .flatMap(row -> Stream.ofNullable(row.opened())
                        .map(opened -> Duration.between(opened, row.decision().at())))
                .sorted()
                .toList();
        return Optional.of(new Transparency.Wait(within(waits, 0.5), within(waits, 0.9)));
    }

    /** The shortest time in which such a share of them was decided. */
    private static Duration within(List<Duration> waits, double share) {
        Duration exact = waits.get((int) Math.ceil(share * waits.size()) - 1);
        return Duration.ofHours(exact.plusHours(1).minusNanos(1).toHours());
    }
}
