package io.kring.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.community.CommunityDraft;
import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.InMemoryStorage;
import io.kring.metrics.Measuring;
import io.kring.metrics.Step;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.person.PersonId;
import io.kring.post.PostDraft;
import io.kring.spi.metrics.MarkStore.Mark;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final long TODAY = NOW.atZone(ZoneOffset.UTC).toLocalDate().toEpochDay();
    private static final Actor ANN = Actor.of("ann");
    private static final Actor BOB = Actor.of("bob");

    private final InMemoryStorage storage = new InMemoryStorage();
    private final List<DomainEvent> events = new ArrayList<>();
    private final Marking marking = new Marking(storage, Measuring.nothing().withActivity(), () -> NOW);
    private Kring kring;
    private PostId post;

    @BeforeEach
    void live() {
        kring = Kring.builder()
                .storage(storage)
                .people(PeopleDirectory.none())
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .subscriber(keeping())
                .build();
        CommunityId tea = kring.communities()
                .create(ANN, CommunityDraft.open("Tea", "Better tea"))
                .id();
        post = kring.posts().publish(ANN, PostDraft.update(tea, "tea?")).id().orElseThrow();
        kring.reactions().add(BOB, post, "like");
        kring.deliverPending(1_000);
    }

    @AfterEach
    void close() {
        kring.close();
    }

    private EventSubscriber keeping() {
        return new EventSubscriber() {
            @Override
            public String name() {
                return "keeping";
            }

            @Override
            public String purpose() {
                return "what happened";
            }

            @Override
            public void receive(DomainEvent event) {
                if (marking.types().contains(event.type())) {
                    events.add(event);
                }
            }
        };
    }

    private Map<PersonId, Step> marked() {
        return storage.read(null, unit -> unit.marks().furthest(TODAY, TODAY));
    }

    @Test
    void eventsThatComeTwiceOrInAnotherOrderChangeNothing() {
        List<DomainEvent> shuffled = new ArrayList<>(events);
        shuffled.addAll(events);
        Collections.shuffle(shuffled, new Random(7));

        shuffled.forEach(marking::receive);

        assertThat(events).hasSize(2);
        assertThat(marked()).isEqualTo(Map.of(PersonId.of("ann"), Step.CONTRIBUTED, PersonId.of("bob"), Step.REACTED));
    }

    @Test
    void anEventThatComesAfterItsEffectIsGoneMarksNothing() {
        kring.reactions().remove(BOB, post, "like");
        kring.posts().withdraw(ANN, post);

        events.forEach(marking::receive);

        assertThat(marked()).isEmpty();
    }

    @Test
    void whatNobodyDidAnyMoreIsUnmarkedWithTheNextEvent() {
        events.forEach(marking::receive);
        long ann = storage.read(null, unit -> unit.people().rows(List.of(PersonId.of("ann"))))
                .get(0)
                .no();
        storage.<Boolean>alone(unit -> {
            unit.marks().put(new Mark(ann, TODAY - 1, true, true));
            return true;
        });

        events.forEach(marking::receive);

        List<Mark> marks = storage.read(null, unit -> unit.marks().marks(List.of(ann), 0));
        assertThat(marks).containsExactly(new Mark(ann, TODAY, false, true));
    }
}
