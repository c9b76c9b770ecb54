package io.kring.persistence.jpa.internal.read;

import io.kring.metrics.Cut;
import io.kring.metrics.Ladder;
import io.kring.metrics.Share;
import io.kring.metrics.ShareKind;
import io.kring.metrics.Span;
import io.kring.metrics.Step;
import io.kring.metrics.Window;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.spi.metrics.ShareStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What was published of windows. */
final class JpaShareStore implements ShareStore {
    private static final Step[] STEPS = Step.values();

    private static final Query PROGRESS =
            new Query("select g.since, g.reading_since, g.closed from {metric_progress} g where g.one = 1");

    /** 1 since, 2 reading since, 3 closed. */
    private static final Query GO_ON = new Query("""
            update {metric_progress} set reading_since = cast(?2 as int), closed = ?3 where one = 1 and since = ?1""");

    /** As {@link #GO_ON}. */
    private static final Query BEGIN = new Query("""
            insert into {metric_progress} (one, since, reading_since, closed)
            values (1, cast(?1 as int), cast(?2 as int), cast(?3 as int))""");

    private static final Query END = new Query("delete from {metric_progress}");

    /** 1 span, 2 last day, 3 whether it is late, 4 holidays. */
    private static final Query WINDOW = new Query("""
            insert into {metric_window} (span, last_day, late, holidays)
            select cast(?1 as smallint), cast(?2 as int), cast(?3 as boolean), cast(?4 as int)
            where not exists (select 1 from {metric_window} w where w.span = ?1 and w.last_day = ?2)""");

    /** 1 span, 2 last day, 3 dimension, 4 value, 5 step, 6 kind, 7 count, 8 population. */
    private static final Query SHARE = new Query("""
            insert into {metric_share} (span, last_day, dimension, cut_value, step, kind, counted, population)
            values (cast(?1 as smallint), cast(?2 as int), cast(?3 as smallint), cast(?4 as varchar),
              cast(?5 as smallint), cast(?6 as smallint), cast(?7 as int), cast(?8 as int))""");

    /** 1 span, 2 from, 3 to, 4 dimension, 5 value. */
    private static final Query TOLD = new Query("""
            select w.last_day, w.late, w.holidays, s.step, s.kind, s.counted, s.population
            from {metric_window} w left join {metric_share} s on s.span = w.span and s.last_day = w.last_day
              and s.dimension = ?4 and s.cut_value = ?5
            where w.span = ?1 and w.last_day >= ?2 and w.last_day <= ?3 order by w.last_day, s.step""");

    private final Door door;

    JpaShareStore(Door door) {
        this.door = door;
    }

    @Override
    public Optional<Progress> progress() {
        return PROGRESS.rows(door).stream()
                .findFirst()
                .map(row -> new Progress(row.number(), row.numberOrNull(), row.number()));
    }

    @Override
    public void progress(Progress now) {
        if (GO_ON.update(door, now.since(), now.reading(), now.closed()) == 0) {
            BEGIN.update(door, now.since(), now.reading(), now.closed());
        }
    }

    @Override
    public void end() {
        END.update(door);
    }

    @Override
    public void publish(Published published, Map<Cut, Ladder> ladders) {
        Window window = published.window();
        int span = window.span().ordinal();
        long last = window.last().toEpochDay();
        if (WINDOW.update(door, span, last, published.late(), published.holidays()) == 0) {
            return;
        }
        ladders.forEach((cut, ladder) -> {
            for (Step step : STEPS) {
                Share share = ladder.figure(ShareKind.NESTED, step);
                SHARE.update(
                        door,
                        span,
                        last,
                        cut.dimension().ordinal(),
                        cut.value(),
                        step.ordinal(),
                        share.kind().ordinal(),
                        numberOrNull(share.count()),
                        numberOrNull(share.population()));
            }
        });
    }

    private static @Nullable Integer numberOrNull(OptionalInt people) {
        return people.isPresent() ? people.getAsInt() : null;
    }

    @Override
    public List<Told> told(Span span, Cut cut, long from, long to) {
        ToldRows rows = new ToldRows();
        TOLD.rows(door, span.ordinal(), from, to, cut.dimension().ordinal(), cut.value())
                .forEach(row -> rows.add(span, row));
        return rows.told();
    }
}
