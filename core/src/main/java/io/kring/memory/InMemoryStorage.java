package io.kring.memory;

import io.kring.HostTransaction;
import io.kring.error.Misconfigured;
import io.kring.spi.Storage;
import io.kring.spi.UnitOfWork;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps everything in memory, for tests and for trying out; all is gone with the process. Several Krings may share one,
 * as several nodes share a database; closing one of them leaves it usable.
 *
 * <p>Writes run one at a time, in the order they were asked for, and are seen whole or not at all. Reads wait for
 * nobody and see the state of the last commit before they began. There are no transactions of a host to join: one that
 * is handed over gives {@link Misconfigured} with the code {@code transaction.unknown}, and a write within a write
 * {@code transaction.nested}.
 */
public final class InMemoryStorage implements Storage {
    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile Tables committed = Tables.empty();

    /** A storage with nothing in it. */
    public InMemoryStorage() {}

    @Override
    public <T> T write(@Nullable HostTransaction joined, Function<UnitOfWork, T> work) {
        refuse(joined);
        return alone(work);
    }

    @Override
    public <T> T alone(Function<UnitOfWork, T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new Misconfigured("transaction.nested", "storage in memory has no transaction within another one");
        }
        writing.lock();
        try {
            MemoryWork unit = new MemoryWork(committed.copy());
            T result = work.apply(unit);
            committed = unit.tables();
            return result;
        } finally {
            writing.unlock();
        }
    }

    /** What {@code work} writes is not kept. */
    @Override
    public <T> T read(@Nullable HostTransaction joined, Function<UnitOfWork, T> work) {
        refuse(joined);
        return work.apply(new MemoryWork(committed.copy()));
    }

    @Override
    public void open(Instant now) {
        // There are no tables that might not fit.
    }

    @Override
    public Optional<String> schemaVersion() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing was opened; other Krings may go on with what is stored.
    }

    private static void refuse(@Nullable HostTransaction joined) {
        if (joined != null) {
            throw new Misconfigured("transaction.unknown", "storage in memory cannot join a transaction: leave it out");
        }
    }
}
