package io.kring.testkit.behaviour.event;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.event.EventType;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.person.Actor;
import io.kring.post.PostDraft;
import io.kring.testkit.ReceivedEvents;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Leased numbers of nodes, turns to deliver, and clocks that do not agree. */
public interface LeaseContract extends KringContract {
    @Test
    default void sixteenNodesMakeNoIdTwiceInOneMillisecond(TestHost host) throws Exception {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        List<Callable<List<Long>>> nodes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Kring node = host.another(builder -> builder);
            nodes.add(() -> publish(node, ann, tea, 8));
        }
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Long> ids = new ArrayList<>();
            for (Future<List<Long>> each : threads.invokeAll(nodes)) {
                ids.addAll(each.get());
            }

            assertThat(ids).hasSize(16 * 8).doesNotHaveDuplicates();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    default void aNodeGoesOnAfterDaysWithoutDeliveryAndWhenItsClockGoesBack(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);

        List<Long> ids = new ArrayList<>(publish(host.kring(), ann, tea, 2));
        host.clock().move(Duration.ofDays(40));
        ids.addAll(publish(host.kring(), ann, tea, 2));
        host.clock().move(Duration.ofHours(-3));
        ids.addAll(publish(host.kring(), ann, tea, 2));
        host.deliver();
        ids.addAll(publish(host.kring(), ann, tea, 2));

        assertThat(ids).hasSize(8).isSorted().doesNotHaveDuplicates();
    }

    @Test
    default void aLeaseThatEndsWhileACommandDecidesFailsNoCommand(TestHost host) {
        AtomicInteger judged = new AtomicInteger();
        Actor ann = host.person("Ann");
        host.with(builder -> builder.moderation(submission -> {
            if (submission.occasion() == Submission.Occasion.PUBLISH && judged.getAndIncrement() == 0) {
                host.clock().move(Duration.ofHours(1));
            }
            return Verdict.noOpinion();
        }));
        CommunityId tea = host.open(ann);

        List<Long> ids = publish(host.kring(), ann, tea, 2);

        assertThat(ids).isSorted().doesNotHaveDuplicates();
        assertThat(judged).as("the first one was judged once more").hasValue(3);
        assertThat(host.feeds().read(ann, FeedQuery.home()).entries()).hasSize(2);
    }

    @Test
    default void aClockThatIsFiveMinutesAheadTakesNothingOverTooEarly(TestHost host) {
        takesOverInTime(host, Duration.ofMinutes(5));
    }

    @Test
    default void aClockThatIsFiveMinutesBehindTakesNothingOverTooLate(TestHost host) {
        takesOverInTime(host, Duration.ofMinutes(-5));
    }

    @Test
    default void whatFailedOnANodeWhoseClockIsAheadIsTriedAgainElsewhereInTime(TestHost host) {
        ReceivedEvents here = ReceivedEvents.inside("shared").only(EventType.POST_PUBLISHED);
        ReceivedEvents there = ReceivedEvents.inside("shared").only(EventType.POST_PUBLISHED);
        here.failOn(event -> true);
        Clock off = Clock.offset(host.clock(), Duration.ofMinutes(5));
        Kring first = host.another(builder -> builder.subscriber(here).clock(off));
        Kring second = host.another(builder -> builder.subscriber(there));
        Actor ann = host.person("Ann");
        publish(host.kring(), ann, host.open(ann), 1);
        assertThat(first.deliverPending(100).failed()).isEqualTo(1);

        first.close();
        host.clock().move(Duration.ofSeconds(1));
        second.deliverPending(100);

        assertThat(there.all()).hasSize(1);
    }

    @Test
    default void aNodeThatIsClosedHandsItsTurnOverAtOnce(TestHost host) {
        ReceivedEvents here = ReceivedEvents.inside("shared").only(EventType.POST_PUBLISHED);
        ReceivedEvents there = ReceivedEvents.inside("shared").only(EventType.POST_PUBLISHED);
        Kring first = host.another(builder -> builder.subscriber(here));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Kring second = host.another(builder -> builder.subscriber(there));
        publish(host.kring(), ann, tea, 1);

        first.close();
        second.deliverPending(100);

        assertThat(there.all()).hasSize(1);
        assertThat(here.all()).isEmpty();
    }

    @Test
    default void aNodeHasANumberWithinBoundsAndAName(TestHost host) {
        assertThat(codeOf(() -> host.another(builder -> builder.node(-1)))).isEqualTo("node.invalid");
        assertThat(codeOf(() -> host.another(builder -> builder.node(1_023)))).isEqualTo("node.invalid");
        assertThat(codeOf(() -> host.another(builder -> builder.nodeName(" ")))).isEqualTo("node.name");
        assertThat(codeOf(() -> host.another(builder -> builder.nodeName("x".repeat(201)))))
                .isEqualTo("node.name");
        Kring chosen = host.another(builder -> builder.node(1_022).nodeName("x".repeat(200)));
        Actor ann = host.person("Ann");

        assertThat(publish(chosen, ann, host.open(ann), 2)).doesNotHaveDuplicates();
    }

    private static void takesOverInTime(TestHost host, Duration ahead) {
        ReceivedEvents here = ReceivedEvents.inside("shared").only(EventType.POST_PUBLISHED);
        ReceivedEvents there = ReceivedEvents.inside("shared").only(EventType.POST_PUBLISHED);
        host.with(builder -> builder.subscriber(here));
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Clock off = Clock.offset(host.clock(), ahead);
        Kring other = host.another(builder -> builder.subscriber(there).clock(off));

        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.addAll(publish(host.kring(), ann, tea, 1));
            ids.addAll(publish(other, ann, tea, 1));
            other.deliverPending(100);
            host.deliver();
            host.clock().move(Duration.ofSeconds(10));
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(here.all()).hasSize(10);
        assertThat(there.all()).isEmpty();

        publish(other, ann, tea, 1);
        other.deliverPending(100);
        assertThat(there.all()).isEmpty();
        host.clock().move(Duration.ofSeconds(15));
        other.deliverPending(100);
        assertThat(there.all()).hasSize(1);
    }

    private static List<Long> publish(Kring node, Actor author, CommunityId community, int many) {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ids.add(node.posts()
                    .publish(author, PostDraft.update(community, "Text"))
                    .id()
                    .orElseThrow()
                    .value());
        }
        return ids;
    }
}
