package io.kring.persistence.jpa;

import static io.kring.testkit.storage.Scene.NOW;
import static io.kring.testkit.storage.Scene.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.MembershipStatus;
import io.kring.error.KringException;
import io.kring.error.NotAllowed;
import io.kring.error.Undone;
import io.kring.person.PersonStatus;
import io.kring.spi.change.Change;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.FactsRequest;
import io.kring.spi.row.PersonRow;
import io.kring.testkit.storage.Scene;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kring within a transaction of the host's. */
class HostTransactionTest {
    private static final AtomicLong IDS = new AtomicLong();

    private TestDatabase database;
    private JpaStorage storage;
    private Scene scene;
    private PersonRow ann;
    private long tea;

    private void given(Dialect dialect) {
        database = TestDatabases.of(dialect);
        database.execute(HostNote.DDL);
        storage = database.freshStorage();
        scene = new Scene(storage);
        ann = scene.person("ann");
        tea = scene.community(CommunityKind.OPEN);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theHostsRollbackTakesKringsRowsAndItsCommitKeepsThem(Dialect dialect) {
        given(dialect);

        inHost(em -> {
            assertThat(join(storage, JpaTransaction.of(em), ann)).isTrue();
            em.getTransaction().rollback();
            em.getTransaction().begin();
        });
        assertThat(members()).isZero();
        inHost(em -> assertThat(join(storage, JpaTransaction.of(em), ann)).isTrue());

        assertThat(members()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void anAmbientTransactionIsJoinedAndWithoutOneKringOpensItsOwn(Dialect dialect) {
        given(dialect);
        AtomicReference<EntityManager> current = new AtomicReference<>();
        JpaStorage ambient = storage.joining(current::get);

        inHost(em -> {
            current.set(em);
            join(ambient, null, ann);
            em.getTransaction().rollback();
            assertThat(members()).as("rolled back with the host").isZero();
            join(ambient, null, ann);
            em.getTransaction().begin();
        });

        assertThat(members()).as("an EntityManager without a transaction").isEqualTo(1);
        current.set(null);
        assertThat(ambient.<Integer>alone(work -> 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aloneNeverJoins(Dialect dialect) {
        given(dialect);
        AtomicReference<EntityManager> current = new AtomicReference<>();
        JpaStorage ambient = storage.joining(current::get);

        inHost(em -> {
            current.set(em);
            ambient.alone(work -> work.commands().apply(ChangeSet.of().and(Scene.event("a", "p1"))));
            em.getTransaction().rollback();
            em.getTransaction().begin();
        });

        assertThat(storage.<Integer>alone(work -> work.journal().sequence(10))).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void refusalsAndOutcomesLeaveTheHostsTransactionUsable(Dialect dialect) {
        given(dialect);
        long id = IDS.incrementAndGet();

        inHost(em -> {
            em.persist(new HostNote(id, "host"));
            assertThat(join(storage, JpaTransaction.of(em), ann)).isTrue();
            assertThat(join(storage, JpaTransaction.of(em), ann))
                    .as("a stale expectation")
                    .isFalse();
            assertThatThrownBy(() -> storage.write(JpaTransaction.of(em), work -> {
                        work.commands().load(FactsRequest.by(seed("eve", PersonStatus.ACTIVE), null));
                        throw new IllegalArgumentException("refused before any write");
                    }))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
        });

        assertThat(members()).isEqualTo(1);
        assertThat(notes(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aFailureAfterTheFirstWriteTakesKringsRowsBackAndLeavesTheHosts(Dialect dialect) {
        given(dialect);
        long id = IDS.incrementAndGet();

        inHost(em -> {
            em.persist(new HostNote(id, "host"));
            em.flush();
            Undone undone = catchThrowableOfType(
                    Undone.class,
                    () -> storage.write(JpaTransaction.of(em), work -> {
                        apply(work.commands(), ann);
                        throw new IllegalStateException("after the write");
                    }));
            assertThat(undone.rollbackOnly()).isFalse();
            assertThat(undone).hasCauseInstanceOf(IllegalStateException.class);
            assertThat(em.getTransaction().getRollbackOnly()).isFalse();
        });

        assertThat(members()).isZero();
        assertThat(notes(id)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aFailureOfTheDatabaseIsSaidAndNeverHalfCommitted(Dialect dialect) {
        given(dialect);
        long id = IDS.incrementAndGet();
        Change again = new Change.AddCommunity(scene.settings(tea).row());

        assertThatThrownBy(() -> inHost(em -> {
                    em.persist(new HostNote(id, "host"));
                    Undone undone = catchThrowableOfType(
                            Undone.class,
                            () -> storage.write(JpaTransaction.of(em), work -> work.commands()
                                    .apply(ChangeSet.of(again))));
                    assertThat(undone.rollbackOnly()).isTrue();
                    assertThat(undone).hasMessageNotContaining("kring_").hasMessageNotContaining("insert");
                    throw undone;
                }))
                .isInstanceOf(Undone.class);

        assertThat(notes(id)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void nothingOfTheHostsIsFlushed(Dialect dialect) {
        given(dialect);

        EntityManager em = database.emf().createEntityManager();
        em.getTransaction().begin();
        try {
            em.persist(new HostNote(IDS.incrementAndGet(), "longer than ten characters"));

            boolean joined = join(storage, JpaTransaction.of(em), ann);

            assertThat(joined).isTrue();
        } finally {
            em.getTransaction().rollback();
            em.close();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aTransactionThatIsNotActiveIsRefused(Dialect dialect) {
        given(dialect);
        EntityManager em = database.emf().createEntityManager();

        assertThatThrownBy(() -> storage.write(JpaTransaction.of(em), work -> 1))
                .isInstanceOfSatisfying(
                        KringException.class, e -> assertThat(e.code()).isEqualTo("storage.transaction"));

        em.close();
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void joiningCostsOneSavepointAndNoStatementMore(Dialect dialect) throws Exception {
        given(dialect);
        PersonRow bob = scene.person("bob");

        int own = database.count().of(() -> join(storage, null, ann));
        List<String> ownBoundaries = database.count().boundaries();
        int joined = database.count().of(() -> {
            inHost(em -> join(storage, JpaTransaction.of(em), bob));
            return true;
        });

        assertThat(joined).isEqualTo(own);
        assertThat(ownBoundaries).containsExactly("commit");
        assertThat(database.count().boundaries()).containsExactly("setSavepoint", "commit");
    }

    /** H2 forgets all that a connection has prepared when it rolls back, and makes its plans anew. */
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aRefusalEndsItsTransactionWithoutARollbackUnlessSomethingWasWritten(Dialect dialect) throws Exception {
        given(dialect);
        FactsRequest known = FactsRequest.by(seed(ann), null);
        FactsRequest unknown = FactsRequest.by(seed("newcomer", PersonStatus.ACTIVE), null);

        List<String> ofSomebodyKnown = boundariesOfARefusal(known);
        List<String> ofANewcomer = boundariesOfARefusal(unknown);

        assertThat(ofSomebodyKnown).containsExactly("commit");
        assertThat(ofANewcomer).containsExactly("rollback");
    }

    private List<String> boundariesOfARefusal(FactsRequest request) throws Exception {
        database.count().of(() -> {
            assertThatThrownBy(() -> storage.write(null, unit -> {
                        unit.commands().load(request);
                        throw new NotAllowed("REFUSED");
                    }))
                    .isInstanceOf(NotAllowed.class);
            return true;
        });
        return database.count().boundaries();
    }

    private void inHost(Consumer<EntityManager> work) {
        try (EntityManager em = database.emf().createEntityManager()) {
            em.getTransaction().begin();
            try {
                work.accept(em);
                em.getTransaction().commit();
            } finally {
                if (em.getTransaction().isActive()) {
                    em.getTransaction().rollback();
                }
            }
        }
    }

    private boolean join(JpaStorage on, JpaTransaction transaction, PersonRow who) {
        return on.write(transaction, work -> {
            work.commands().load(FactsRequest.by(seed(who), null).in(tea).locking());
            return apply(work.commands(), who);
        });
    }

    private boolean apply(io.kring.spi.command.CommandStore commands, PersonRow who) {
        return commands.apply(ChangeSet.of(
                        new Change.PutMembership(
                                new io.kring.spi.row.MembershipRow(
                                        tea, who.no(), MembershipStatus.MEMBER, Role.MEMBER, NOW, null, null, 1),
                                0),
                        new Change.AdjustCommunity(tea, 1, 0, 0, 5))
                .and(Scene.event("membership.changed", "k1")));
    }

    private int members() {
        return java.util.Objects.requireNonNull(
                        scene.facts(FactsRequest.by(null, null).in(tea)).community())
                .community()
                .members();
    }

    private long notes(long id) {
        try (EntityManager em = database.emf().createEntityManager()) {
            return em.createQuery("select count(n) from HostNote n where n.id = ?1", Long.class)
                    .setParameter(1, id)
                    .getSingleResult();
        }
    }
}
