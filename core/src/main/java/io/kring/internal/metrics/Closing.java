package io.kring.internal.metrics;

import io.kring.metrics.Eligible;
import io.kring.metrics.Measuring;
import io.kring.metrics.Population;
import io.kring.metrics.Span;
import io.kring.metrics.Step;
import io.kring.metrics.Window;
import io.kring.person.PersonId;
import io.kring.spi.Storage;
import io.kring.spi.UnitOfWork;
import io.kring.spi.metrics.MarkStore;
import io.kring.spi.metrics.ShareStore.Progress;
import io.kring.spi.metrics.ShareStore.Published;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes days, and the windows that end with them: marks who has read, counts the people of this moment, and publishes all
 * groups together (ADR 0023). Nothing is closed before all events of it were received. One node does it, once.
 */
public final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    private static final Duration REST = Duration.ofMinutes(10);

    /** Days; a little less than events are kept. */
    private static final long LONGEST_GAP = 28;

    private final Storage storage;
    private final Measuring measuring;
    private final Population population;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    public Closing(Storage storage, Measuring measuring, Population population) {
        this.storage = storage;
        this.measuring = measuring;
        this.population = population;
    }

    /** Closes what is over; to be called after events were delivered. */
    public void run(Instant now) {
        if (now.isBefore(next.get())) {
            return;
        }
        long today = Days.of(now, measuring.zone());
        Progress progress = storage.alone(unit -> begun(unit, today));
        if (progress.closed() < today - 1) {
            if (storage.<Long>alone(unit -> unit.journal().lag(Marking.NAME, "", 1)) > 0) {
                return;
            }
            List<Window> windows = ending(progress, today);
            Optional<Collection<Eligible>> people = windows.isEmpty() ? Optional.of(List.of()) : people();
            if (people.isEmpty()) {
                next.set(now.plus(REST));
                return;
            }
            storage.<Boolean>alone(unit -> close(unit, people.get(), windows, progress, today));
        }
        next.set(Days.start(today + 1, measuring.zone()));
    }

    /** Measuring that is off ends; where it begins again, no window reaches over the gap. */
    public void end(Instant now) {
        if (now.isBefore(next.get())) {
            return;
        }
        storage.<Boolean>alone(unit -> {
            if (unit.shares().progress().isPresent()) {
                unit.marks().lock();
                unit.shares().end();
            }
            return true;
        });
        next.set(Instant.MAX);
    }

    /**
     * Measuring begins with the day on which it is switched on, which is whole only by the next one; and anew where events
     * that were not received are forgotten by now.
     */
    private Progress begun(UnitOfWork unit, long today) {
        Optional<Progress> there = unit.shares().progress().filter(progress -> isRecent(progress, today));
        if (there.isPresent()) {
            return there.get();
        }
        unit.marks().lock();
        Optional<Progress> meanwhile = unit.shares().progress().filter(progress -> isRecent(progress, today));
        if (meanwhile.isEmpty()) {
            unit.shares().end();
            unit.shares().progress(new Progress(today + 1, measuring.reading() ? today + 1 : null, today - 1));
        }
        return unit.shares().progress().orElseThrow();
    }

    private static boolean isRecent(Progress progress, long today) {
        return progress.closed() >= today - LONGEST_GAP;
    }

    private List<Window> ending(Progress progress, long today) {
        List<Window> windows = new ArrayList<>();
        LongStream.range(progress.closed() + 1, today)
                .mapToObj(LocalDate::ofEpochDay)
                .forEach(day -> {
                    for (Span span : Span.values()) {
                        Window window = Window.closed(
                                span, Days.start(day.toEpochDay() + 1, measuring.zone()), measuring.zone());
                        if (window.last().equals(day) && countable(window, progress, today)) {
                            windows.add(window);
                        }
                    }
                });
        return windows;
    }

    /** Whether it was measured from its first day on, and no mark of it can be forgotten yet. */
    private static boolean countable(Window window, Progress progress, long today) {
        long first = window.first().toEpochDay();
        return first >= progress.since() && first > today - MarkStore.RETENTION.toDays();
    }

    private Optional<Collection<Eligible>> people() {
        try {
            return Optional.of(List.copyOf(population.eligible()));
        } catch (RuntimeException e) {
            LOG.warn(
                    "windows wait for {}: the population is not known: {}",
                    REST,
                    e.getClass().getName());
            return Optional.empty();
        }
    }

    private boolean close(
            UnitOfWork unit, Collection<Eligible> people, List<Window> windows, Progress seen, long today) {
        unit.marks().lock();
        if (unit.shares().progress().filter(seen::equals).isEmpty()) {
            return false;
        }
        unit.marks().markReading(seen.closed() + 1, today);
        Groups groups = Groups.of(people, measuring.cuts());
        for (Window window : windows) {
            long last = window.last().toEpochDay();
            Map<PersonId, Step> went = unit.marks().furthest(window.first().toEpochDay(), last);
            boolean late = last < today - 1;
            boolean reading = seen.reading() != null && window.first().toEpochDay() >= seen.reading();
            unit.shares()
                    .publish(
                            new Published(window, late, holidays(window)),
                            groups.ladders(measuring.floor(), went, reading));
        }
        unit.shares().progress(new Progress(seen.since(), reading(seen, today), today - 1));
        return true;
    }

    private @Nullable Long reading(Progress seen, long today) {
        if (!measuring.reading()) {
            return null;
        }
        return seen.reading() == null ? Long.valueOf(today + 1) : seen.reading();
    }

    private int holidays(Window window) {
        return (int) measuring.holidays().stream()
                .filter(day -> !day.isBefore(window.first()) && !day.isAfter(window.last()))
                .count();
    }
}
