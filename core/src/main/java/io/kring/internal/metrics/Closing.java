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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes days, and the windows that end with them: marks who has read, counts the people of this moment, and publishes all
 * groups together (ADR 0023). Nothing is closed before all events of it were received. One node does it, once.
 */
public final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);
    private static final Duration REST = Duration.ofMinutes(10);

    private final Storage storage;
    private final Measuring measuring;
    private final Population population;
    private final AtomicReference<Instant> next = new AtomicReference<>(Instant.MIN);

    public Closing(Storage storage, Measuring measuring, Population population) {
        this.storage = storage;
        this.measuring = measuring;
        this.population = population;
    }

    /** Closes what is over; to be called after events were delivered. @return whether nothing waits */
    public boolean run(Instant now) {
        if (now.isBefore(next.get())) {
            return false;
        }
        long today = Days.of(now, measuring.zone());
        Progress progress = storage.alone(unit -> begun(unit, today));
        if (progress.closed() < today - 1) {
            if (storage.<Long>alone(unit -> unit.journal().lag(Marking.NAME, "", 1)) > 0) {
                return false;
            }
            List<Window> windows = ending(progress, today);
            Optional<Collection<Eligible>> people = windows.isEmpty() ? Optional.of(List.of()) : people();
            if (people.isEmpty()) {
                next.set(now.plus(REST));
                return false;
            }
            storage.<Boolean>alone(unit -> close(unit, people.get(), windows, progress, today));
        }
        next.set(Days.start(today + 1, measuring.zone()));
        return true;
    }

    /** Measuring begins with the day on which it is switched on, which is whole only by the next one. */
    private static Progress begun(UnitOfWork unit, long today) {
        Optional<Progress> there = unit.shares().progress();
        if (there.isPresent()) {
            return there.get();
        }
        unit.marks().lock();
        Progress first = unit.shares().progress().orElseGet(() -> new Progress(today + 1, today - 1));
        unit.shares().progress(first);
        return first;
    }

    private List<Window> ending(Progress progress, long today) {
        List<Window> windows = new ArrayList<>();
        LongStream.range(progress.closed() + 1, today)
                .mapToObj(LocalDate::ofEpochDay)
                .forEach(day -> {
                    for (Span span : Span.values()) {
                        Window window = Window.closed(
                                span, Days.start(day.toEpochDay() + 1, measuring.zone()), measuring.zone());
                        if (window.last().equals(day) && window.first().toEpochDay() >= progress.since()) {
                            windows.add(window);
                        }
                    }
                });
        return windows;
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
            unit.shares()
                    .publish(new Published(window, late, holidays(window)), groups.ladders(measuring.floor(), went));
        }
        unit.shares().progress(new Progress(seen.since(), today - 1));
        return true;
    }

    private int holidays(Window window) {
        return (int) measuring.holidays().stream()
                .filter(day -> !day.isBefore(window.first()) && !day.isAfter(window.last()))
                .count();
    }
}
