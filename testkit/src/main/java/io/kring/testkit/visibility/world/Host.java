package io.kring.testkit.visibility.world;

import io.kring.Kring;
import io.kring.KringBuilder;
import io.kring.access.AccessPolicy;
import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.limit.Limits;
import io.kring.moderation.Verdict;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.spi.Storage;
import io.kring.spi.search.SearchIndex;
import io.kring.testkit.MutableDirectory;
import io.kring.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The host of a world: one clock, one directory, and two nodes of Kring on one storage. */
public final class Host implements AutoCloseable {
    /** Words that the moderation of every world holds back. */
    public static final String HOLD = "please hold this back";
    /** How the ids of people begin who have left by the time a world is done. */
    public static final String DEPARTED_ID = "p-gone";
    /** How the name of everybody begins. */
    public static final String NAME = "Somebody";

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private final MutableDirectory directory = new MutableDirectory();
    private final List<DomainEvent> events = new ArrayList<>();
    private final Canaries canaries = new Canaries();
    private final Kring kring;
    private final Kring second;

    Host(Storage storage, AccessPolicy access, Supplier<SearchIndex> indexes) {
        kring = on(storage, access, 0)
                .search(indexes.get())
                .subscriber(new Listener())
                .build();
        second = on(storage, access, 1).search(indexes.get()).build();
    }

    private KringBuilder on(Storage storage, AccessPolicy access, int node) {
        return Kring.builder()
                .storage(storage)
                .people(directory)
                .access(access)
                .moderation(submission -> submission.markdown().contains(HOLD)
                        ? Verdict.of(Verdict.Level.HOLD, "matrix.hold", "words that are held back")
                        : Verdict.noOpinion())
                .allowSecretCommunities()
                .limits(Limits.standard().withConsultation(Duration.ZERO))
                .clock(clock)
                .node(node);
    }

    public Kring kring() {
        return kring;
    }

    /** Another node on the same storage, with caches of its own. */
    public Kring second() {
        return second;
    }

    public Canaries canaries() {
        return canaries;
    }

    /** What the subscriber has received. */
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    /** Lets time pass. */
    public void wait(Duration time) {
        clock.move(time);
    }

    Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    /** Somebody new in the directory, active or a guest. */
    Looker employ(Standpoint standpoint, PersonId id) {
        String word = canaries.of("name of " + id);
        Person card = Person.named(id.value(), NAME + " " + word).withHandle(handleOf(id));
        directory.put(standpoint.status() == PersonStatus.GUEST ? card.withStatus(PersonStatus.GUEST) : card);
        return new Looker(standpoint, id, word, canaries.of("what one may ask " + id));
    }

    /** Unlike the id, so that a text with a handle in it shows no id. */
    static String handleOf(PersonId id) {
        return "h" + id.value().substring(1);
    }

    /** The directory says something new of somebody, and Kring is told. */
    public void change(PersonId id, PersonStatus status) {
        directory.change(id, status);
        kring.people().refresh(List.of(id));
    }

    /** Does what is due and delivers all events. */
    public void deliver() {
        boolean more = true;
        while (more) {
            boolean first = kring.deliverPending(1_000).more();
            more = second.deliverPending(1_000).more() || first;
        }
    }

    @Override
    public void close() {
        second.close();
        kring.close();
    }

    /** Listens to everything. */
    private final class Listener implements EventSubscriber {
        @Override
        public String name() {
            return "visibility";
        }

        @Override
        public String purpose() {
            return "to look for words in events";
        }

        @Override
        public void receive(DomainEvent event) {
            events.add(event);
        }
    }
}
