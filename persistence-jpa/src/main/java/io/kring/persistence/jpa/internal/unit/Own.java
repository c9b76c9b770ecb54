package io.kring.persistence.jpa.internal.unit;

import io.kring.error.KringException;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Tables;
import io.kring.persistence.jpa.internal.write.WriteGuard;
import io.kring.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** Transactions of Kring's own, each on an EntityManager of its own. */
public final class Own {
    private static final int REPEATS = 5;

    private Own() {}

    /** Runs a command in a transaction; repeats it after serialization failures and deadlocks. */
    public static <T> T write(EntityManagerFactory emf, Tables tables, Function<UnitOfWork, T> work) {
        return repeated(emf, tables, work::apply);
    }

    /**
     * The same for work that nobody waits for: the server ends it when it stalls, because what it has locked stops every
     * other node.
     */
    public static <T> T alone(EntityManagerFactory emf, Tables tables, Function<UnitOfWork, T> work) {
        return repeated(emf, tables, unit -> {
            unit.limitTransaction();
            return work.apply(unit);
        });
    }

    private static <T> T repeated(EntityManagerFactory emf, Tables tables, Function<JpaUnit, T> work) {
        for (int attempt = 0; ; attempt++) {
            try {
                return once(emf, tables, work);
            } catch (RuntimeException thrown) {
                if (attempt == REPEATS || !Failures.repeatable(thrown)) {
                    throw Failures.translated(thrown);
                }
            }
            // Nothing is held here: the transaction is rolled back and its connection given back.
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextLong(1, 4L << attempt)));
        }
    }

    /** Runs reads, each statement with a snapshot of its own as in any transaction at READ COMMITTED. */
    public static <T> T read(EntityManagerFactory emf, Tables tables, Function<UnitOfWork, T> work) {
        try (EntityManager em = emf.createEntityManager()) {
            return work.apply(new JpaUnit(new Door(em, tables), WriteGuard.NONE));
        } catch (RuntimeException thrown) {
            throw Failures.translated(thrown);
        }
    }

    private static <T> T once(EntityManagerFactory emf, Tables tables, Function<JpaUnit, T> work) {
        try (EntityManager em = emf.createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            JpaUnit unit = new JpaUnit(new Door(em, tables), WriteGuard.NONE);
            try {
                T result = work.apply(unit);
                transaction.commit();
                return result;
            } catch (KringException refused) {
                // H2 forgets all that a connection has prepared when it rolls back; a refusal is not worth that.
                if (unit.untouched()) {
                    transaction.commit();
                }
                throw refused;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }
}
