package io.kring.persistence.jpa.internal.read;

import io.kring.metrics.Cut;
import io.kring.metrics.Dimension;
import io.kring.metrics.ShareKind;
import io.kring.metrics.Span;
import io.kring.metrics.Step;
import io.kring.metrics.Target;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.person.PersonId;
import io.kring.spi.metrics.GoalRow;
import io.kring.spi.metrics.GoalStore;
import io.kring.spi.metrics.ShareStore.Told;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Goals as everybody sees them, in two statements however many there are. */
final class JpaGoalStore implements GoalStore {
    private static final Dimension[] DIMENSIONS = Dimension.values();
    private static final ShareKind[] KINDS = ShareKind.values();
    private static final Span[] SPANS = Span.values();
    private static final Step[] STEPS = Step.values();
    private static final Pattern COMMA = Pattern.compile(",");

    /** 1 the viewer. */
    private static final Query GOALS = new Query("""
            select g.id, g.title, g.step, g.share_kind, g.percent, g.span, g.dimension, g.cut_value, g.due, g.owner,
              g.first_day, g.measured, g.own_percent, g.own_source, g.follow_ups, o.ref,
              (select count(*) from {endorsement} e where e.goal = g.id),
              exists (select 1 from {endorsement} e join {person} p on p.no = e.person
                where e.goal = g.id and p.ref = cast(?1 as varchar))
            from {goal} g join {person} o on o.no = g.owner order by g.due, g.id""");

    private static final Query MEASURED = new Query("""
            select g.id, g.span, w.last_day, w.late, w.holidays, s.step, s.kind, s.counted, s.population
            from {goal} g
              join {metric_window} w on w.span = g.span and w.last_day >= g.first_day and w.last_day <= g.due
              join {metric_share} s on s.span = w.span and s.dimension = g.dimension and s.cut_value = g.cut_value
                and s.last_day = w.last_day
            order by g.id, w.last_day, s.step""");

    private final Door door;

    JpaGoalStore(Door door) {
        this.door = door;
    }

    @Override
    public List<GoalView> goals(@Nullable PersonId viewer) {
        return GOALS.rows(door, viewer == null ? null : viewer.value()).stream()
                .map(row -> new GoalView(goal(row), new PersonId(row.text()), row.integer(), row.flag()))
                .toList();
    }

    private static GoalRow goal(Cells row) {
        long id = row.number();
        String title = row.text();
        Target target = new Target(row.constant(STEPS), row.constant(KINDS), new BigDecimal(row.text()));
        Span span = row.constant(SPANS);
        Cut cut = new Cut(row.constant(DIMENSIONS), row.text());
        LocalDate due = day(row);
        long owner = row.number();
        LocalDate first = day(row);
        boolean measured = row.flag();
        String own = row.textOrNull();
        String source = row.textOrNull();
        List<LocalDate> followUps = COMMA.splitAsStream(row.text())
                .filter(day -> !day.isEmpty())
                .map(day -> LocalDate.ofEpochDay(Long.parseLong(day)))
                .toList();
        BigDecimal percent = own == null ? null : new BigDecimal(own);
        return new GoalRow(id, title, target, span, cut, due, owner, first, measured, percent, source, followUps);
    }

    private static LocalDate day(Cells row) {
        return LocalDate.ofEpochDay(row.number());
    }

    @Override
    public Map<Long, List<Told>> measured() {
        Map<Long, ToldRows> goals = new HashMap<>();
        for (Cells row : MEASURED.rows(door)) {
            long goal = row.number();
            goals.computeIfAbsent(goal, none -> new ToldRows()).add(row.constant(SPANS), row);
        }
        Map<Long, List<Told>> measured = new HashMap<>();
        goals.forEach((goal, rows) -> measured.put(goal, rows.told()));
        return measured;
    }
}
