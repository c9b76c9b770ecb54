package io.kring.testkit.behaviour.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** At least once: what comes of a log that is delivered several times. */
public interface RepeatedDeliveryContract extends KringContract {
    /** More than the waits of all tries of one event. */
    int ROUNDS = 200;

    @Test
    default void aLogDeliveredThreeTimesHasTheEffectsOfOneDeliveredInOrder(TestHost host) {
        Standing once = new Standing("once", 1);
        Standing thrice = new Standing("thrice", 3);
        host.with(builder -> builder.subscriber(once).subscriber(thrice));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        List<PostId> posts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            PostId post = host.update(ann, tea, "Text");
            posts.add(post);
            host.reactions().add(bob, post, "like");
            host.reactions().add(bob, post, "thanks");
            host.reactions().add(ann, post, "like");
        }
        host.reactions().remove(ann, posts.get(0), "like");
        host.posts().withdraw(ann, posts.get(1));
        host.reactions().add(ann, posts.get(0), "like");
        host.reactions().remove(bob, posts.get(2), "thanks");

        for (int i = 0; i < ROUNDS && host.kring().events().lag("thrice") > 0; i++) {
            host.passing(Duration.ofSeconds(2));
        }

        assertThat(once.stands).hasSize(3 + 3 * 3 - 1).isEqualTo(thrice.stands);
        assertThat(thrice.times.keySet()).isEqualTo(once.times.keySet());
        assertThat(thrice.times.values()).isNotEmpty().containsOnly(3);
        assertThat(thrice.arrived)
                .as("none before the one ahead of it was taken")
                .allSatisfy((conversation, positions) ->
                        assertThat(positions).as(conversation).isSorted());
    }

    /** Keeps what stands by putting and removing alone, so that a repeat changes nothing and a wrong order does. */
    final class Standing implements EventSubscriber {
        private final String name;
        private final int tries;
        private final Set<String> stands = new TreeSet<>();
        private final Map<Long, Integer> times = new HashMap<>();
        private final Map<String, List<Long>> arrived = new HashMap<>();

        Standing(String name, int tries) {
            this.name = name;
            this.tries = tries;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String purpose() {
            return "to keep what stands";
        }

        @Override
        public void receive(DomainEvent event) {
            String post = event.conversation();
            arrived.computeIfAbsent(post, none -> new ArrayList<>()).add(event.position());
            String reaction = post + event.by() + event.fact("kind").orElse("");
            switch (event.type()) {
                case EventType.POST_PUBLISHED -> stands.add(post);
                case EventType.POST_WITHDRAWN -> stands.removeIf(each -> each.startsWith(post));
                case EventType.REACTION_ADDED -> stands.add(reaction);
                case EventType.REACTION_REMOVED -> stands.remove(reaction);
                default -> {}
            }
            if (times.merge(event.id(), 1, Integer::sum) < tries) {
                throw new IllegalStateException("once more");
            }
        }
    }
}
