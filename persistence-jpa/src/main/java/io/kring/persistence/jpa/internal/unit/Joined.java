package io.kring.persistence.jpa.internal.unit;

import io.kring.error.Conflict;
import io.kring.error.Undone;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.spi.UnitOfWork;
import java.util.function.Function;

/** Work within a transaction of the host: never committed here, never retried, not marked by refusals. */
public final class Joined {
    private Joined() {}

    /** Runs a command; its writes are taken back, or the transaction is set to roll back, when it throws after one. */
    public static <T> T write(Door door, Function<UnitOfWork, T> work) {
        HostGuard guard = new HostGuard(door.entityManager());
        try {
            return work.apply(new JpaUnit(door, guard));
        } catch (RuntimeException thrown) {
            throw undone(guard, Failures.translated(thrown));
        } catch (Error thrown) {
            throw undone(guard, thrown);
        }
    }

    /** Runs reads. */
    public static <T> T read(Door door, Function<UnitOfWork, T> work) {
        try {
            return work.apply(new JpaUnit(door, new HostGuard(door.entityManager())));
        } catch (RuntimeException thrown) {
            throw Failures.translated(thrown);
        }
    }

    private static <X extends Throwable> RuntimeException undone(HostGuard guard, X thrown) throws X {
        if (!guard.written()) {
            throw thrown;
        }
        if (thrown instanceof Conflict) {
            // Only a repeat of the whole transaction helps.
            guard.setRollbackOnly();
            throw thrown;
        }
        boolean takenBack = guard.takeBack() && !guard.rollbackOnly();
        if (!takenBack) {
            guard.setRollbackOnly();
        }
        return new Undone(!takenBack, thrown);
    }
}
