package io.kring.persistence.jpa.internal.read;

import io.kring.metrics.Ladder;
import io.kring.metrics.Share;
import io.kring.metrics.Span;
import io.kring.metrics.Step;
import io.kring.metrics.Window;
import io.kring.persistence.jpa.internal.door.Cells;
import io.kring.spi.metrics.ShareStore.Published;
import io.kring.spi.metrics.ShareStore.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what was published of windows from a row for each step, ordered by window and step. */
final class ToldRows {
    private static final Share.Kind[] KINDS = Share.Kind.values();
    private static final Step[] STEPS = Step.values();

    private final List<Told> told = new ArrayList<>();
    private final Map<Step, Share> steps = new EnumMap<>(Step.class);

    /** A row of last day, whether it is late, holidays, step, kind, count and population; no step where there is no ladder. */
    void add(Span span, Cells row) {
        Window window = new Window(span, LocalDate.ofEpochDay(row.number()));
        Published published = new Published(window, row.flag(), row.integer());
        Step step = row.constantOrNull(STEPS);
        if (step == null) {
            told.add(new Told(published, Optional.empty()));
            return;
        }
        steps.put(step, share(row));
        if (steps.size() == STEPS.length) {
            told.add(new Told(published, Optional.of(new Ladder(steps))));
            steps.clear();
        }
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    private static Share share(Cells row) {
        Share.Kind kind = row.constant(KINDS);
        return kind == Share.Kind.COUNTED ? Share.counted(row.integer(), row.integer()) : Share.of(kind);
    }
}
