package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.community.CommunityDraft;
import io.kring.community.JoinOutcome;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.person.Actor;
import io.kring.post.Edit;
import io.kring.post.EditOutcome;
import io.kring.testkit.TestHost;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A host whose transaction loses a race to another one: the room answers with an outcome, nothing fails, and the host
 * goes on and commits.
 */
class LostRaceTest {
    private static final AtomicLong NOTES = new AtomicLong(7_000_000);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private TestDatabase database;
    private TestHost host;
    private Actor ann;
    private Actor bob;

    private void given(Dialect dialect) {
        database = TestDatabases.of(dialect);
        database.execute(HostNote.DDL);
        host = new TestHost(database.freshStorage());
        ann = host.person("Ann");
        bob = host.person("Bob");
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        host.close();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theSameReactionTwiceAtOnce(Dialect dialect) throws Exception {
        given(dialect);
        PostId post = host.update(ann, host.open(ann), "Tea");

        Race<Boolean> race =
                race(kring -> kring.reactions().add(bob, post, "like").changed());

        assertThat(race.won()).isTrue();
        assertThat(race.lost()).isFalse();
        assertThat(race.notes()).isEqualTo(2);
        assertThat(host.post(ann, post).reactions()).containsEntry("like", 1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theLastPlaceInACommunity(Dialect dialect) throws Exception {
        given(dialect);
        CommunityId tea =
                host.create(ann, CommunityDraft.open("Tea", "Better tea").withCap(2));
        Actor cas = host.person("Cas");

        Race<JoinOutcome> race = race(kring -> kring.communities().join(bob, tea), kring -> kring.communities()
                .join(cas, tea));

        assertThat(race.won()).isEqualTo(JoinOutcome.JOINED);
        assertThat(race.lost()).isEqualTo(JoinOutcome.FULL);
        assertThat(race.notes()).isEqualTo(2);
        assertThat(host.community(ann, tea).members()).hasValue(2);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anEditOfATextThatIsAnotherByNow(Dialect dialect) throws Exception {
        given(dialect);
        PostId post = host.update(ann, host.open(ann), "Tea");
        Edit edit = Edit.of(host.post(ann, post), "Green tea");

        Race<EditOutcome.Kind> race =
                race(kring -> kring.posts().edit(ann, post, edit).kind());

        assertThat(race.won()).isEqualTo(EditOutcome.Kind.EDITED);
        assertThat(race.lost()).isEqualTo(EditOutcome.Kind.STALE);
        assertThat(race.notes()).isEqualTo(2);
        assertThat(host.post(ann, post).version()).isEqualTo(2);
    }

    /** What both were answered, and how many of their hosts' notes are there. */
    private record Race<T>(T won, T lost, long notes) {}

    private <T> Race<T> race(Function<Kring, T> command) throws Exception {
        return race(command, command);
    }

    /** The second host waits for the first one's transaction, which commits; then it goes on, and commits too. */
    private <T> Race<T> race(Function<Kring, T> first, Function<Kring, T> second) throws Exception {
        Kring kring = host.kring();
        long firstNote = NOTES.incrementAndGet();
        long secondNote = NOTES.incrementAndGet();
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        Future<T> winner = threads.submit(() -> inHost(firstNote, joined -> {
            T answer = first.apply(joined);
            written.countDown();
            await(waiting);
            return answer;
        }));
        await(written);
        Future<T> loser = threads.submit(() -> inHost(secondNote, second));
        try {
            awaitSomebodyWaiting();
        } finally {
            waiting.countDown();
        }
        T won = winner.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        T lost = loser.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(kring.health().good()).isTrue();
        return new Race<>(
                won,
                lost,
                database.number("select count(*) from host_note where id in (" + firstNote + ", " + secondNote + ")"));
    }

    /** A host's transaction: a row of its own before, and one after. */
    private <T> T inHost(long note, Function<Kring, T> command) {
        try (EntityManager em = database.emf().createEntityManager()) {
            em.getTransaction().begin();
            T answer = command.apply(host.kring().joining(JpaTransaction.of(em)));
            em.persist(new HostNote(note, "after"));
            em.getTransaction().commit();
            return answer;
        }
    }

    private void awaitSomebodyWaiting() {
        String waiting = database.url().startsWith("jdbc:h2")
                ? "select count(*) from information_schema.sessions where blocker_id is not null"
                : "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";
        Instant end = Instant.now().plus(PATIENCE);
        while (database.number(waiting) == 0) {
            assertThat(Instant.now()).as("somebody waits").isBefore(end);
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
