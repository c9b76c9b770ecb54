package io.kring.testkit.behaviour.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.event.Delivery;
import io.kring.event.DomainEvent;
import io.kring.event.EventType;
import io.kring.event.ParkedEvent;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.testkit.ReceivedEvents;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A subscriber that fails: back-off, waiting, parking, retrying. */
public interface FailingSubscriberContract extends KringContract {
    @Test
    default void laterEventsOfThatConversationWaitAndOthersGoOn(TestHost host) {
        Failing scene = Failing.of(host);
        host.reactions().add(scene.ann, scene.stuck, "like");
        host.reactions().add(scene.ann, scene.free, "like");

        host.deliver();

        assertThat(scene.conversations()).containsExactly(scene.free.toString(), scene.free.toString());
        assertThat(host.events().all()).hasSize(4);
    }

    @Test
    default void itIsTriedAgainAfterAWhileAndThenEverythingComesInOrder(TestHost host) {
        Failing scene = Failing.of(host);
        host.reactions().add(scene.ann, scene.stuck, "like");
        assertThat(host.kring().deliverPending(100).failed()).isEqualTo(1);
        assertThat(host.kring().deliverPending(100).failed()).isZero();

        host.clock().move(Duration.ofSeconds(1));
        assertThat(host.kring().deliverPending(100).failed()).isEqualTo(1);
        host.clock().move(Duration.ofSeconds(1));
        assertThat(host.kring().deliverPending(100).failed()).isZero();

        scene.received.failOn(event -> false);
        host.reactions().add(scene.ann, scene.stuck, "thanks");
        host.clock().move(Duration.ofSeconds(1));
        Delivery delivery = host.kring().deliverPending(100);

        assertThat(delivery.delivered()).isGreaterThanOrEqualTo(3);
        assertThat(scene.received.all().stream()
                        .filter(event -> event.conversation().equals(scene.stuck.toString()))
                        .map(event -> event.type() + event.fact("kind").orElse("")))
                .containsExactly("post.publishedupdate", "reaction.addedlike", "reaction.addedthanks");
        assertThat(host.kring().health().lag()).containsEntry("failing", 0L);
    }

    @Test
    default void afterTheLastTryItIsParkedAndTheConversationGoesOn(TestHost host) {
        Failing scene = Failing.of(host);
        host.reactions().add(scene.ann, scene.stuck, "like");
        scene.received.failOn(event -> event.type().equals(EventType.POST_PUBLISHED)
                && event.conversation().equals(scene.stuck.toString()));

        scene.tryToTheEnd();

        List<ParkedEvent> parked = host.kring().events().parked(10);
        assertThat(parked).singleElement().satisfies(event -> {
            assertThat(event.subscriber()).isEqualTo("failing");
            assertThat(event.event().type()).isEqualTo(EventType.POST_PUBLISHED);
            assertThat(event.event().conversation()).isEqualTo(scene.stuck.toString());
            assertThat(event.attempts()).isEqualTo(9);
            assertThat(event.error()).isEqualTo(IllegalStateException.class.getName());
        });
        assertThat(scene.received.all())
                .filteredOn(event -> event.conversation().equals(scene.stuck.toString()))
                .extracting(DomainEvent::type)
                .containsExactly(EventType.REACTION_ADDED);
        assertThat(host.kring().health().parked()).isEqualTo(1);
        assertThat(host.kring().health().good()).isFalse();
    }

    @Test
    default void aParkedEventIsTriedAgainWhenSomebodyAsks(TestHost host) {
        Failing scene = Failing.of(host);
        scene.tryToTheEnd();
        long id = host.kring().events().parked(10).get(0).event().id();
        scene.received.failOn(event -> false);

        assertThat(host.kring().events().retry("failing", id + 1_000)).isFalse();
        assertThat(host.kring().events().retry("received", id)).isFalse();
        assertThat(host.kring().events().retry("failing", id)).isTrue();
        host.deliver();

        assertThat(scene.conversations()).contains(scene.stuck.toString());
        assertThat(host.kring().events().parked(10)).isEmpty();
        assertThat(host.kring().health().good()).isTrue();
        assertThat(host.kring().events().retry("failing", id)).isFalse();
    }

    @Test
    default void aSubscriberThatNoLongerExistsIsForgottenWithWhatIsParkedForIt(TestHost host) {
        Failing scene = Failing.of(host);
        scene.tryToTheEnd();
        assertThat(host.kring().events().parked(10)).hasSize(1);

        host.kring().events().forget("failing");

        assertThat(host.kring().events().parked(10)).isEmpty();
    }

    @Test
    default void anErrorOfOneSubscriberStopsNoOther(TestHost host) {
        ReceivedEvents broken = ReceivedEvents.inside("a-broken-one");
        ReceivedEvents last = ReceivedEvents.inside("z-last");
        host.with(builder -> builder.subscriber(broken).subscriber(last));
        broken.failOn(event -> {
            throw new NoClassDefFoundError("a class that is not there");
        });
        Actor ann = host.person("Ann");
        host.update(ann, host.open(ann), "Text");

        host.deliver();

        assertThat(last.all()).hasSize(2);
        assertThat(broken.all()).isEmpty();
        assertThat(host.kring().events().lag("a-broken-one")).isEqualTo(2);
    }

    /** A subscriber that fails on everything in one of two conversations. */
    record Failing(TestHost host, ReceivedEvents received, Actor ann, PostId stuck, PostId free) {
        static Failing of(TestHost host) {
            ReceivedEvents received = ReceivedEvents.inside("failing");
            host.with(builder -> builder.subscriber(received));
            Actor ann = host.person("Ann");
            CommunityId tea = host.open(ann);
            host.forgetEvents();
            received.clear();
            PostId stuck = host.update(ann, tea, "Stuck");
            PostId free = host.update(ann, tea, "Free");
            received.failOn(event -> event.conversation().equals(stuck.toString()));
            return new Failing(host, received, ann, stuck, free);
        }

        List<String> conversations() {
            return received.all().stream().map(DomainEvent::conversation).toList();
        }

        /** Less than ten minutes in all, so that no grace period ends meanwhile. */
        void tryToTheEnd() {
            for (int i = 0; i < 9; i++) {
                host.deliver();
                host.clock().move(Duration.ofSeconds(1L << i));
            }
            host.deliver();
        }
    }
}
