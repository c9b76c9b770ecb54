package io.kring.testkit.behaviour.event;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Health;
import io.kring.Kring;
import io.kring.Ticker;
import io.kring.event.Delivery;
import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.Post;
import io.kring.post.PostDraft;
import io.kring.testkit.ReceivedEvents;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Delivery by hand and by a ticker, and what health says of it. */
public interface DeliveryContract extends KringContract {
    @Test
    default void eventsArriveInOrderWithinEachConversationHoweverSmallTheRounds(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        List<PostId> posts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            posts.add(host.update(ann, tea, "Text"));
        }
        host.forgetEvents();
        for (int i = 0; i < 20; i++) {
            host.reactions().add(ann, posts.get(i % 4), i % 8 < 4 ? "like" : "thanks");
        }

        int rounds = 0;
        Delivery delivery = host.kring().deliverPending(3);
        while (delivery.more()) {
            assertThat(delivery.delivered()).isLessThanOrEqualTo(3);
            delivery = host.kring().deliverPending(3);
            rounds++;
        }

        Map<String, List<String>> kinds = host.events().all().stream()
                .collect(Collectors.groupingBy(
                        DomainEvent::conversation,
                        Collectors.mapping(event -> event.facts().get("kind"), Collectors.toList())));
        assertThat(kinds.values()).hasSize(4).allMatch(List.of("like", "thanks", "like", "thanks", "like")::equals);
        assertThat(rounds).isGreaterThanOrEqualTo(6);
    }

    @Test
    default void aSubscriberReceivesTheTypesItWants(TestHost host) {
        ReceivedEvents choosy = ReceivedEvents.inside("choosy").only(EventType.POST_PUBLISHED, "no.such-type");
        host.with(builder -> builder.subscriber(choosy));
        Actor ann = host.person("Ann");
        host.update(ann, host.open(ann), "Text");

        host.deliver();

        assertThat(choosy.typesInOrder()).containsExactly(EventType.POST_PUBLISHED);
        assertThat(host.kring().events().lag("choosy")).isZero();
    }

    @Test
    default void aNewSubscriberStartsAtTheEndOfTheLog(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        host.update(ann, tea, "Before");
        host.deliver();
        ReceivedEvents late = ReceivedEvents.inside("late");
        Kring another = host.another(builder -> builder.subscriber(late));

        PostId after = host.update(ann, tea, "After");
        another.deliverPending(100);

        assertThat(late.all()).extracting(DomainEvent::conversation).containsExactly(after.toString());
    }

    @Test
    default void aSubscriberReloadsWhatItNeedsWhileItReceives(TestHost host) {
        AtomicReference<Optional<Post>> reloaded = new AtomicReference<>(Optional.empty());
        Actor ann = host.person("Ann");
        host.with(builder -> builder.subscriber(new EventSubscriber() {
            @Override
            public String name() {
                return "reloading";
            }

            @Override
            public String purpose() {
                return "to read while it receives";
            }

            @Override
            public void receive(DomainEvent event) {
                if (event.type().equals(EventType.POST_PUBLISHED)) {
                    PostId post = PostId.parse(event.conversation());
                    host.reactions().add(ann, post, "like");
                    reloaded.set(host.posts().find(ann, post));
                }
            }
        }));
        host.update(ann, host.open(ann), "Text");

        host.deliver();

        assertThat(reloaded.get()).map(Post::markdown).contains("Text");
        assertThat(host.events().of(EventType.REACTION_ADDED)).hasSize(1);
    }

    @Test
    default void aTickerDeliversUntilItIsClosed(TestHost host) throws InterruptedException {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        host.forgetEvents();
        ReceivedEvents received = host.events();
        ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
        try {
            Ticker ticker = host.kring().startTicker(scheduler, Duration.ofMillis(5));
            host.update(ann, tea, "One");
            assertThat(received.await(EventType.POST_PUBLISHED, Duration.ofSeconds(30)))
                    .isTrue();

            ticker.close();
            received.clear();
            host.update(ann, tea, "Two");

            assertThat(host.kring().events().lag("received")).isEqualTo(1);
            assertThat(received.all()).isEmpty();
            assertThat(host.events().all()).hasSize(1);
        } finally {
            scheduler.shutdownNow();
        }
    }

    @Test
    default void healthTellsHowFarEachSubscriberLags(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        host.update(ann, tea, "Text");

        Health before = host.kring().health();
        host.deliver();
        Health after = host.kring().health();

        assertThat(before.storage()).isTrue();
        assertThat(before.lag()).isEqualTo(Map.of("received", 2L));
        assertThat(after.lag()).isEqualTo(Map.of("received", 0L));
        assertThat(after.parked()).isZero();
        assertThat(after.good()).isTrue();
    }

    @Test
    default void dueWorkIsDoneByDeliveryAndCounted(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        host.deliver();
        host.publish(
                ann,
                PostDraft.update(tea, "Later")
                        .publishedAt(host.clock().instant().plus(Duration.ofHours(1))));
        host.clock().move(Duration.ofHours(2));

        Delivery delivery = host.kring().deliverPending(100);

        assertThat(delivery.due()).isGreaterThanOrEqualTo(1);
        assertThat(delivery.delivered()).isEqualTo(2);
        assertThat(delivery.failed()).isZero();
        assertThat(delivery.more()).isFalse();
    }

    @Test
    default void aRoundHasBounds(TestHost host) {
        assertThat(violationOf(() -> host.kring().deliverPending(0))).isEqualTo("most.invalid");
        assertThat(violationOf(() -> host.kring().deliverPending(10_001))).isEqualTo("most.invalid");
        assertThat(violationOf(() -> host.kring().events().parked(0))).isEqualTo("most.invalid");
        assertThat(host.kring().deliverPending(10_000).more()).isFalse();
    }

    @Test
    default void theHostIsToldHowLongEachOperationTookAndWhatCameOut(TestHost host) {
        List<String> told = new CopyOnWriteArrayList<>();
        host.with(builder -> builder.observation((operation, took, code) -> {
            assertThat(took).isGreaterThanOrEqualTo(Duration.ZERO);
            told.add(operation + " " + code);
        }));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        host.update(ann, tea, "Text");
        assertThat(codeOf(() -> host.posts().publish(host.person("Bob"), PostDraft.update(tea, "No"))))
                .isEqualTo("action.not-allowed");
        host.deliver();

        assertThat(told)
                .contains(
                        "communities.create ok",
                        "posts.publish ok",
                        "posts.publish action.not-allowed",
                        "events.deliver ok");
    }

    @Test
    default void subscribersHaveNamesOfTheirOwn(TestHost host) {
        assertThat(codeOf(() -> host.another(builder ->
                        builder.subscriber(ReceivedEvents.inside("same")).subscriber(ReceivedEvents.inside("same")))))
                .isEqualTo("subscriber.name");
        assertThat(codeOf(() -> host.another(builder -> builder.subscriber(ReceivedEvents.inside(" ")))))
                .isEqualTo("subscriber.name");
        assertThat(codeOf(() -> host.another(builder -> builder.subscriber(ReceivedEvents.inside("x".repeat(61))))))
                .isEqualTo("subscriber.name");
    }
}
