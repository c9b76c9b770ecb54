package io.kring.testkit.behaviour.event;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.memory.InMemoryStorage;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.testkit.ReceivedEvents;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** More than one Kring, and a Kring that is closed. */
public interface NodesContract extends KringContract {
    @Test
    default void aSharedSubscriberReceivesOnOneOfTheNodes(TestHost host) {
        ReceivedEvents here = ReceivedEvents.inside("shared");
        ReceivedEvents there = ReceivedEvents.inside("shared");
        host.with(builder -> builder.subscriber(here));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Kring other = host.another(builder -> builder.subscriber(there));

        for (int i = 0; i < 5; i++) {
            host.update(ann, tea, "Text");
            host.deliver();
            other.deliverPending(100);
        }

        List<DomainEvent> all = new ArrayList<>(here.of(EventType.POST_PUBLISHED));
        all.addAll(there.of(EventType.POST_PUBLISHED));
        assertThat(all).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    default void anotherNodeTakesOverWithinThirtySeconds(TestHost host) {
        ReceivedEvents here = ReceivedEvents.inside("shared");
        ReceivedEvents there = ReceivedEvents.inside("shared");
        host.with(builder -> builder.subscriber(here));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        host.deliver();
        Kring other = host.another(builder -> builder.subscriber(there));
        host.update(ann, tea, "Text");

        host.clock().move(Duration.ofSeconds(30));
        other.deliverPending(100);

        assertThat(there.of(EventType.POST_PUBLISHED)).hasSize(1);
        host.deliver();
        assertThat(here.of(EventType.POST_PUBLISHED)).isEmpty();
    }

    @Test
    default void aSubscriberOnEachNodeReceivesOnEach(TestHost host) {
        Local here = new Local();
        Local there = new Local();
        host.with(builder -> builder.subscriber(here));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        host.deliver();
        Kring other = host.another(builder -> builder.subscriber(there));

        host.update(ann, tea, "Text");
        host.deliver();
        other.deliverPending(100);

        assertThat(here.received).contains(EventType.POST_PUBLISHED);
        assertThat(there.received).containsExactly(EventType.POST_PUBLISHED);
    }

    @Test
    default void twoKringsInOneJvmHaveNothingToDoWithOneAnother(TestHost host) {
        try (TestHost other = new TestHost(new InMemoryStorage())) {
            Actor ann = host.person("Ann");
            Actor same = other.person("Ann");
            host.update(ann, host.open(ann), "Here");

            assertThat(other.feeds().read(same, FeedQuery.home()).entries()).isEmpty();
            assertThat(other.communities().mine(same, PageRequest.first(10)).items())
                    .isEmpty();
            assertThat(other.events().all()).isEmpty();
            other.update(same, other.open(same), "There");
            assertThat(host.feeds().read(ann, FeedQuery.home()).entries())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.post().markdown()).isEqualTo("Here"));
        }
        assertThat(host.events().all()).hasSize(2);
    }

    @Test
    default void aClosedKringRefusesEveryCall(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);

        host.kring().close();
        host.kring().close();

        assertThat(codeOf(() -> host.update(ann, tea, "Text"))).isEqualTo("kring.closed");
        assertThat(codeOf(() -> host.feeds().read(ann, FeedQuery.home()))).isEqualTo("kring.closed");
        assertThat(codeOf(() -> host.kring().deliverPending(1))).isEqualTo("kring.closed");
    }

    @Test
    default void noThreadIsLeftAfterClosing(TestHost host) throws InterruptedException {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        host.deliver();
        Set<Thread> before = Set.copyOf(Thread.getAllStackTraces().keySet());
        ReceivedEvents received = ReceivedEvents.inside("ticked");
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        Kring kring = host.another(builder -> builder.subscriber(received));
        kring.startTicker(scheduler, Duration.ofMillis(5));
        host.update(ann, tea, "Text");
        assertThat(received.await(EventType.POST_PUBLISHED, Duration.ofSeconds(30)))
                .isTrue();

        kring.close();
        scheduler.shutdown();

        assertThat(scheduler.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        List<Thread> left = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .toList();
        for (Thread thread : left) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
        assertThat(left).noneMatch(Thread::isAlive);
    }

    /** A subscriber with a place on each node. */
    final class Local implements EventSubscriber {
        private final List<String> received = new CopyOnWriteArrayList<>();

        Local() {}

        @Override
        public String name() {
            return "local";
        }

        @Override
        public String purpose() {
            return "to see events arrive on each node";
        }

        @Override
        public Reach reach() {
            return Reach.EACH_NODE;
        }

        @Override
        public void receive(DomainEvent event) {
            received.add(event.type());
        }
    }
}
