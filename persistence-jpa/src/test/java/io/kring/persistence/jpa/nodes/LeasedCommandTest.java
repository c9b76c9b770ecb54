package io.kring.persistence.jpa.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.KringBuilder;
import io.kring.community.CommunityDraft;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.moderation.Verdict;
import io.kring.persistence.jpa.Dialect;
import io.kring.persistence.jpa.JpaStorage;
import io.kring.persistence.jpa.JpaTransaction;
import io.kring.persistence.jpa.TestDatabase;
import io.kring.person.Actor;
import io.kring.person.PeopleDirectory;
import io.kring.post.PostDraft;
import io.kring.testkit.TestClock;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a leased number means for the commands that make ids under it. */
class LeasedCommandTest {
    private static final Actor ANN = Actor.of("ann");

    private final TestClock clock = new TestClock(Instant.parse("2026-03-02T08:00:00Z"));
    private TestDatabase database;
    private JpaStorage storage;

    private void given(Dialect dialect) {
        database = dialect == Dialect.H2 ? TestDatabase.h2() : TestDatabase.postgresql();
        storage = database.freshStorage();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aCommandExecutesAsManyStatementsAsUnderANumberOfTheHosts(Dialect dialect) throws Exception {
        given(dialect);

        int leased = statements(builder -> builder);
        int chosen = statements(builder -> builder.node(7));

        assertThat(leased).isPositive().isEqualTo(chosen);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aLeaseThatEndsWithinTheHostsTransactionTakesNothingOutOfIt(Dialect dialect) {
        given(dialect);
        AtomicInteger judged = new AtomicInteger();
        try (Kring kring = kring(builder -> builder.moderation(submission -> {
            if (submission.markdown().equals("late") && judged.getAndIncrement() == 0) {
                clock.move(Duration.ofMinutes(20));
            }
            return Verdict.noOpinion();
        }))) {
            CommunityId tea = tea(kring);
            try (EntityManager em = database.emf().createEntityManager()) {
                em.getTransaction().begin();
                Kring joined = kring.joining(JpaTransaction.of(em));
                joined.posts().publish(ANN, PostDraft.update(tea, "early"));
                joined.posts().publish(ANN, PostDraft.update(tea, "late"));
                em.getTransaction().commit();
            }

            assertThat(kring.feeds().read(ANN, FeedQuery.community(tea)).entries())
                    .extracting(entry -> entry.post().markdown())
                    .containsExactly("late", "early");
            assertThat(judged).as("decided twice").hasValue(2);
        }
    }

    private int statements(UnaryOperator<KringBuilder> configuration) throws Exception {
        try (Kring kring = kring(configuration)) {
            CommunityId tea = tea(kring);
            return database.count().of(() -> kring.posts().publish(ANN, PostDraft.update(tea, "Text")));
        }
    }

    private Kring kring(UnaryOperator<KringBuilder> configuration) {
        return configuration
                .apply(Kring.builder()
                        .storage(storage)
                        .people(PeopleDirectory.none())
                        .clock(clock))
                .build();
    }

    private static CommunityId tea(Kring kring) {
        return kring.communities()
                .create(ANN, CommunityDraft.open("Tea", "Better tea"))
                .id();
    }
}
