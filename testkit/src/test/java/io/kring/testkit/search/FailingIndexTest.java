package io.kring.testkit.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.ProgressListener;
import io.kring.error.Unavailable;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.memory.InMemoryStorage;
import io.kring.person.Actor;
import io.kring.search.Search;
import io.kring.search.SearchRequest;
import io.kring.testkit.TestHost;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an index throws: search says that it is unavailable and tries again, and nothing else stops. */
class FailingIndexTest {
    private final FailingIndex index = new FailingIndex();
    private final TestHost host = new TestHost(new InMemoryStorage()).with(builder -> builder.search(index));
    private final Actor ann = host.person("Ann");
    private final CommunityId tea = host.open(ann);

    @AfterEach
    void close() {
        index.failOn(call -> false);
        host.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"position", "apply", "keep", "build", "add", "complete", "finish", "find", "marks", "size"})
    void eventsAreDeliveredMeanwhileAndTheIndexHoldsEverythingAfterwards(String call) {
        PostId before = host.update(ann, tea, "a samovar");
        host.deliver();

        index.failOn(call::equals);
        PostId meanwhile = host.update(ann, tea, "a second samovar");
        host.deliver();

        assertThat(host.events().of(EventType.POST_PUBLISHED)).hasSize(2);
        assertThat(foundOrUnavailable()).isSubsetOf(before, meanwhile);
        index.failOn(other -> false);
        host.deliver();
        assertThat(found()).containsExactlyInAnyOrder(before, meanwhile);
        assertThat(host.kring().search().health().trouble()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"position", "build", "add", "complete", "finish", "add discard", "finish discard"})
    void aFirstBuildThatBrokeOffBeginsAgain(String calls) {
        PostId post = host.update(ann, tea, "a samovar");

        index.failOn(Set.of(calls.split(" ", -1))::contains);
        host.deliver();

        assertThatThrownBy(this::found).isInstanceOf(Unavailable.class);
        assertThat(host.kring().search().health().usable()).isFalse();
        assertThat(host.kring().search().health().trouble()).contains("search.unavailable");
        index.failOn(other -> false);
        host.deliver();
        assertThat(found()).containsExactly(post);
    }

    @Test
    void everyQuestionToAnIndexThatFailsIsUnavailable() {
        host.update(ann, tea, "a samovar #kettle");
        host.deliver();
        Search search = host.kring().search();

        index.failOn(call -> true);

        for (ThrowingCallable question : List.<ThrowingCallable>of(
                this::found,
                () -> search.topics(ann, "k", 5),
                () -> search.titles(ann, "sam", 5),
                () -> search.communities(ann, "community", 5),
                () -> search.similar(ann, "a samovar", 5),
                () -> search.rebuild(ProgressListener.none()),
                () -> search.reconcile(ProgressListener.none()))) {
            assertThatThrownBy(question).isInstanceOfSatisfying(Unavailable.class, told -> assertThat(told.code())
                    .isEqualTo("search.unavailable"));
        }
        assertThat(search.people(ann, "an", Optional.empty(), 5)).hasSize(1);
    }

    @Test
    void aRebuildThatFailsLeavesTheIndexInUseAsItIs() {
        PostId post = host.update(ann, tea, "a samovar");
        host.deliver();
        AtomicInteger added = new AtomicInteger();

        index.failOn(call -> call.equals("discard") || (call.equals("add") && added.incrementAndGet() == 1));

        assertThatThrownBy(() -> host.kring().search().rebuild(ProgressListener.none()))
                .isInstanceOf(Unavailable.class);
        assertThat(found()).containsExactly(post);
        assertThat(host.kring().search().rebuild(ProgressListener.none())).contains(2L);
    }

    @Test
    void aRebuildOfWhichOthersTakeAShareIsWholeHoweverBusyTheyAre() throws Exception {
        int texts = 1_700;
        for (int i = 0; i < texts; i++) {
            host.update(ann, tea, "a samovar");
        }
        host.deliver();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        CountDownLatch over = new CountDownLatch(1);
        try {
            Executor refusing = work -> {
                throw new RejectedExecutionException();
            };
            Executor forgetting = work -> {};
            Executor late = work -> pool.execute(() -> {
                awaited(over);
                work.run();
            });
            for (Executor others : List.of(pool, refusing, forgetting, late)) {
                assertThat(host.kring().search().rebuild(ProgressListener.none(), others))
                        .contains(texts + 1L);
                assertThat(host.kring().search().health().documents()).isEqualTo(texts + 1L);
            }
        } finally {
            over.countDown();
            pool.shutdown();
        }
        assertThat(pool.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(host.kring().search().health().documents()).isEqualTo(texts + 1L);
    }

    @Test
    void aRebuildEndsWithTheFirstFailureOfWhoeverTookAShare() {
        PostId post = host.update(ann, tea, "a samovar");
        host.deliver();
        Thread caller = Thread.currentThread();
        Executor another = work -> {
            Thread thread = new Thread(work);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };

        index.failOn(call -> call.equals("add") && Thread.currentThread() != caller);

        assertThatThrownBy(() -> host.kring().search().rebuild(ProgressListener.none(), another))
                .isInstanceOf(Unavailable.class);
        assertThat(found()).containsExactly(post);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aRebuildThatCannotTakeInWhatHappenedMeanwhileSaysSo() {
        host.update(ann, tea, "a samovar");
        host.deliver();
        AtomicInteger written = new AtomicInteger();
        ProgressListener writing = (phase, done, total) -> {
            if (written.getAndIncrement() == 0) {
                host.update(ann, tea, "a kettle");
                host.deliver();
            }
            return true;
        };

        index.failOn(call -> call.equals("apply"));

        assertThatThrownBy(() -> host.kring().search().rebuild(writing)).isInstanceOf(Unavailable.class);
        index.failOn(call -> false);
        host.deliver();
        assertThat(host.kring().search().health().lag()).isZero();
    }

    @Test
    void anIndexThatCannotBeClosedKeepsNothingElseFromIt() {
        host.update(ann, tea, "a samovar");
        host.deliver();

        index.failOn("close"::equals);

        assertThatCode(host.kring()::close).doesNotThrowAnyException();
    }

    private List<PostId> found() {
        return host.kring().search().find(ann, SearchRequest.of("samovar")).hits().stream()
                .map(hit -> hit.post().id())
                .toList();
    }

    private List<PostId> foundOrUnavailable() {
        try {
            return found();
        } catch (Unavailable told) {
            assertThat(told.code()).isEqualTo("search.unavailable");
            return List.of();
        }
    }
}
