package io.kring.persistence.jpa;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.access.CommunityKind;
import io.kring.error.Conflict;
import io.kring.error.InvalidInput;
import io.kring.error.Misconfigured;
import io.kring.error.Unavailable;
import io.kring.feed.Subject;
import io.kring.person.PersonStatus;
import io.kring.post.PostState;
import io.kring.spi.change.Change;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.row.ContributionRow;
import io.kring.spi.row.PersonRow;
import io.kring.testkit.storage.Scene;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What failures of the database become. */
class FailureTest {
    @ParameterizedTest
    @CsvSource({"40001, 0", "40P01, 0", "HYT00, 50200", "90131, 90131"})
    void whatMaySucceedInANewTransactionIsRepeatedFiveTimes(String state, int code) {
        JpaStorage storage = TestDatabase.h2().freshStorage();
        AtomicInteger runs = new AtomicInteger();

        int succeeded = storage.write(null, work -> {
            if (runs.incrementAndGet() < 6) {
                throw new PersistenceException(new SQLException("row of ann", state, code));
            }
            return runs.get();
        });
        runs.set(0);
        assertThatThrownBy(() -> storage.alone(work -> {
                    runs.incrementAndGet();
                    throw new PersistenceException(new SQLException("row of ann", state, code));
                }))
                .isInstanceOf(Conflict.class)
                .hasMessageNotContaining("ann")
                .rootCause()
                .hasMessageNotContaining("ann");

        assertThat(succeeded).isEqualTo(6);
        assertThat(runs).hasValue(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57014", "42P01", "XX000"})
    void anyOtherFailureIsSaidOnceAndWithoutItsWords(String state) {
        JpaStorage storage = TestDatabase.h2().freshStorage();
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> storage.write(null, work -> {
                    runs.incrementAndGet();
                    throw new PersistenceException(new SQLException("select secret", state));
                }))
                .isInstanceOf(Unavailable.class)
                .rootCause()
                .hasMessage("SQLSTATE " + state);

        assertThat(runs).hasValue(1);
    }

    @Test
    void aSerializationFailureInTheHostsTransactionIsTheHostsToRepeat() {
        TestDatabase database = TestDatabase.postgresql();
        JpaStorage storage = database.freshStorage();
        Scene scene = new Scene(storage);
        long tea = scene.community(CommunityKind.OPEN);
        Change join = new Change.AdjustCommunity(tea, 1, 0, 0, 5);

        try (EntityManager em = database.emf().createEntityManager()) {
            em.getTransaction().begin();
            em.createNativeQuery("set transaction isolation level repeatable read")
                    .executeUpdate();
            em.createNativeQuery("select 1").getSingleResult();
            scene.done(join);

            assertThatThrownBy(() -> storage.write(JpaTransaction.of(em), work -> work.commands()
                            .apply(io.kring.spi.change.ChangeSet.of(join))))
                    .isInstanceOf(Conflict.class);
            assertThat(em.getTransaction().getRollbackOnly()).isTrue();
            em.getTransaction().rollback();
        }

        assertThat(scene.facts(FactsRequest.by(null, null).in(tea)).community())
                .satisfies(found -> assertThat(found.community().members()).isEqualTo(1));
    }

    @Test
    void aCharacterThatPostgresqlCannotKeepIsInvalidInput() {
        Scene scene = new Scene(TestDatabase.postgresql().freshStorage());
        PersonRow ann = scene.person("ann");
        long tea = scene.community(CommunityKind.OPEN);

        assertThatThrownBy(() -> scene.post(tea, ann, text -> text.body("a\u0000b")))
                .isInstanceOfSatisfying(InvalidInput.class, e -> assertThat(e.violations())
                        .singleElement()
                        .satisfies(violation -> assertThat(violation.code()).isEqualTo("text.characters")));

        ContributionRow post = scene.post(tea, ann, text -> text.state(PostState.DRAFT));
        assertThat(post.body()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void longKeysAreKeptApart(Dialect dialect) {
        Scene scene = new Scene(TestDatabases.of(dialect).freshStorage());
        PersonRow ann = scene.person("ann");
        String uri = "file:" + "é🎉".repeat(2_000);

        scene.done(new Change.ClaimFiles(ann.no(), List.of(uri + "a")));
        scene.done(new Change.MarkRead(ann.no(), "topic:" + uri, 7, NOW));

        assertThat(scene.facts(FactsRequest.by(seed("bob", PersonStatus.ACTIVE), null)
                                .claiming(List.of(uri + "a", uri + "b")))
                        .claims())
                .isEqualTo(Map.of(uri + "a", ann.no()));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aSetThatNamesARowTwiceWritesItAsIfOneAfterTheOther(Dialect dialect) {
        Scene scene = new Scene(TestDatabases.of(dialect).freshStorage());
        PersonRow ann = scene.person("ann");
        PersonRow bob = scene.person("bob");
        long tea = scene.community(CommunityKind.OPEN);
        Change follow = new Change.Follow(ann.no(), Subject.topic("tea"), null, true, NOW);

        scene.done(
                follow,
                follow,
                new Change.Mute(ann.no(), Subject.topic("x"), null, true, null),
                new Change.Mute(ann.no(), Subject.topic("x"), null, true, NOW),
                new Change.Block(ann.no(), bob.no(), true, NOW),
                new Change.Block(bob.no(), ann.no(), true, NOW),
                new Change.MarkRead(ann.no(), "home", 7, NOW),
                new Change.MarkRead(ann.no(), "home", 3, NOW),
                new Change.MarkSeen(ann.no(), 1, NOW),
                new Change.MarkSeen(ann.no(), 1, NOW));
        scene.done(new Change.Block(bob.no(), ann.no(), false, NOW));

        ContributionRow post = scene.post(tea, bob);
        assertThat(scene.facts(FactsRequest.by(seed(ann), null).on(post.id())).target())
                .satisfies(target ->
                        assertThat(target.blocked()).as("ann's own stays").isTrue());
        assertThat(scene.<Integer>write(work -> work.due().forget(NOW, 10)))
                .as("the mute")
                .isEqualTo(1);
    }

    @Test
    void namesThatAreNoNamesAreRefused() {
        JpaStorage storage = JpaStorage.on(TestDatabase.h2().emf());

        assertThatThrownBy(() -> storage.prefix("x; drop table y").schemaVersion())
                .isInstanceOf(Misconfigured.class);
        assertThatThrownBy(() -> storage.schema("\"x\"").schemaVersion()).isInstanceOf(Misconfigured.class);
        assertThatThrownBy(() -> Dialect.of("Derby")).isInstanceOf(Misconfigured.class);
    }
}
