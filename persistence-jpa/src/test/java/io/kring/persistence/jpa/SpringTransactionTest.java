package io.kring.persistence.jpa;

import static io.kring.testkit.storage.Scene.seed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.Undone;
import io.kring.person.PersonStatus;
import io.kring.spi.change.ChangeSet;
import io.kring.spi.command.FactsRequest;
import io.kring.testkit.storage.Scene;
import jakarta.persistence.EntityManager;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's shared EntityManager and its transactions. */
class SpringTransactionTest {
    private static final AtomicLong IDS = new AtomicLong(1_000_000);

    private TestDatabase database;
    private EntityManager shared;
    private JpaStorage storage;
    private TransactionTemplate transaction;

    private void given(Dialect dialect) {
        database = TestDatabases.of(dialect);
        database.execute(HostNote.DDL);
        shared = SharedEntityManagerCreator.createSharedEntityManager(database.emf());
        storage = database.freshStorage().joining(() -> shared);
        transaction = new TransactionTemplate(new JpaTransactionManager(database.emf()));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aTransactionOfSpringsIsJoined(Dialect dialect) {
        given(dialect);

        transaction.executeWithoutResult(status -> {
            writeEvent();
            status.setRollbackOnly();
        });
        assertThat(events()).isZero();
        transaction.executeWithoutResult(status -> writeEvent());

        assertThat(events()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void withoutATransactionKringOpensItsOwn(Dialect dialect) {
        given(dialect);

        writeEvent();

        assertThat(events()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aFailureAfterTheFirstWriteIsUndoneAndTheHostGoesOn(Dialect dialect) {
        given(dialect);
        long id = IDS.incrementAndGet();

        transaction.executeWithoutResult(status -> {
            shared.persist(new HostNote(id, "host"));
            shared.flush();
            assertThatThrownBy(() -> storage.write(null, work -> {
                        work.commands().apply(ChangeSet.of().and(Scene.event("a", "p1")));
                        throw new IllegalStateException("after the write");
                    }))
                    .isInstanceOf(Undone.class);
        });

        assertThat(events()).isZero();
        try (EntityManager em = database.emf().createEntityManager()) {
            assertThat(em.find(HostNote.class, id)).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void readsJoinToo(Dialect dialect) {
        given(dialect);
        FactsRequest request = FactsRequest.by(seed("new", PersonStatus.ACTIVE), null);

        long number = transaction.execute(status -> {
            storage.write(null, work -> work.commands().load(request));
            long seen = storage.read(null, work -> work.commands().load(request))
                    .actor()
                    .no();
            status.setRollbackOnly();
            return seen;
        });

        assertThat(number).isPositive();
        assertThat(storage.<Boolean>write(
                        null, work -> work.commands().load(request).actor() != null))
                .isTrue();
    }

    private void writeEvent() {
        assertThat(storage.<Boolean>write(
                        null, work -> work.commands().apply(ChangeSet.of().and(Scene.event("a", "p1")))))
                .isTrue();
    }

    private int events() {
        return storage.alone(work -> work.journal().sequence(10));
    }
}
