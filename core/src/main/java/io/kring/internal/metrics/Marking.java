package io.kring.internal.metrics;

import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.event.EventType;
import io.kring.id.CommentId;
import io.kring.id.PostId;
import io.kring.metrics.Measuring;
import io.kring.metrics.Step;
import io.kring.person.PersonId;
import io.kring.spi.Storage;
import io.kring.spi.UnitOfWork;
import io.kring.spi.metrics.MarkStore;
import io.kring.spi.metrics.MarkStore.Deed;
import io.kring.spi.metrics.MarkStore.Mark;
import io.kring.spi.row.PersonRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Follows the event log and keeps on which days people reacted and contributed. An event only says whose days may have
 * changed: they are counted anew from what is there, so events that come late or twice change nothing twice.
 */
public final class Marking implements EventSubscriber {
    /** Its name in the event log. */
    public static final String NAME = "kring.metrics";

    private static final Set<String> TYPES = Set.of(
            EventType.POST_PUBLISHED,
            EventType.POST_HELD,
            EventType.POST_RELEASED,
            EventType.POST_EDITED,
            EventType.POST_WITHDRAWN,
            EventType.POST_REMOVED,
            EventType.POST_RESTORED,
            EventType.POST_MOVED,
            EventType.COMMENT_PUBLISHED,
            EventType.COMMENT_HELD,
            EventType.COMMENT_RELEASED,
            EventType.COMMENT_EDITED,
            EventType.COMMENT_WITHDRAWN,
            EventType.COMMENT_REMOVED,
            EventType.COMMENT_RESTORED,
            EventType.REACTION_ADDED,
            EventType.REACTION_REMOVED);

    private final Storage storage;
    private final Measuring measuring;
    private final Supplier<Instant> clock;

    public Marking(Storage storage, Measuring measuring, Supplier<Instant> clock) {
        this.storage = storage;
        this.measuring = measuring;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String purpose() {
        return "on which days people react and contribute, for shares that are published of windows";
    }

    @Override
    public Set<String> types() {
        return TYPES;
    }

    @Override
    public void receive(DomainEvent event) {
        storage.<Boolean>alone(unit -> {
            unit.marks().lock();
            Collection<Long> people = concerned(unit, event);
            if (!people.isEmpty()) {
                count(unit.marks(), people);
            }
            return true;
        });
    }

    /** Who took a reaction back is in no row any more, so for reactions it is who did it. */
    private static Collection<Long> concerned(UnitOfWork unit, DomainEvent event) {
        if (event.type().equals(EventType.REACTION_ADDED) || event.type().equals(EventType.REACTION_REMOVED)) {
            List<PersonId> by = event.by().stream().toList();
            return unit.people().rows(by).stream().map(PersonRow::no).toList();
        }
        return unit.marks()
                .concerned(event.fact("comment")
                        .map(comment -> CommentId.parse(comment).value())
                        .orElseGet(() -> PostId.parse(event.conversation()).value()));
    }

    private void count(MarkStore marks, Collection<Long> people) {
        long first = Days.of(clock.get().minus(MarkStore.RETENTION), measuring.zone());
        Instant since = Days.start(first, measuring.zone());
        Map<DayOf, Mark> now = new HashMap<>();
        for (Deed deed : marks.deeds(people, since)) {
            long day = Days.of(deed.at(), measuring.zone());
            boolean contributed = deed.step() == Step.CONTRIBUTED;
            Mark mark = new Mark(deed.person(), day, !contributed, contributed);
            now.merge(new DayOf(deed.person(), day), mark, Marking::both);
        }
        for (Mark before : marks.marks(people, first)) {
            DayOf key = new DayOf(before.person(), before.day());
            Mark mark = now.remove(key);
            if (mark == null) {
                marks.put(new Mark(before.person(), before.day(), false, false));
            } else if (!mark.equals(before)) {
                marks.put(mark);
            }
        }
        now.values().forEach(marks::put);
    }

    private static Mark both(Mark one, Mark other) {
        return new Mark(
                one.person(), one.day(), one.reacted() || other.reacted(), one.contributed() || other.contributed());
    }

    private record DayOf(long person, long day) {}
}
