package io.kring.spi;

import io.kring.HostTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where Kring keeps things. Thread-safe. What is down or too slow gives {@link io.kring.error.Unavailable}; a conflict
 * that only a repeat of the transaction can solve gives {@link io.kring.error.Conflict}.
 *
 * <p>Both kinds of work join the transaction handed over, else an ambient one of the host, else open their own, commit
 * it, and roll it back on any {@link Throwable}. What they did not begin they never commit, close or mark.
 * A transaction that the storage does not know gives {@link io.kring.error.Misconfigured} with the code
 * {@code transaction.unknown}.
 */
public interface Storage extends AutoCloseable {
    /**
     * Runs a command. When {@code work} throws after {@link io.kring.spi.command.CommandStore#apply} has written in a joined transaction, its
     * writes are taken back to a savepoint, or, where there is none, the transaction is set to roll back on purpose;
     * what it threw comes out as {@link io.kring.error.Undone} then. Serialization failures and deadlocks are retried,
     * at most five times, where the storage owns the transaction; in a joined one they are a conflict. {@code work} may
     * therefore run more than once.
     */
    <T> T write(@Nullable HostTransaction joined, Function<UnitOfWork, T> work);

    /** Runs work of Kring's own, such as delivery, in a transaction of its own even where the host has one. */
    <T> T alone(Function<UnitOfWork, T> work);

    /** Runs reads that belong together. */
    <T> T read(@Nullable HostTransaction joined, Function<UnitOfWork, T> work);

    /** Called once by each Kring that is built on it, before anything else: checks that the tables fit. */
    void open(Instant now);

    /** Version of the tables; empty where there are none. Throws when the storage does not answer. */
    Optional<String> schemaVersion();

    /** What an operator should know about how it is set up, with the remedy. */
    default List<String> warnings() {
        return List.of();
    }

    /** Gives back what the storage itself opened; never the host's. */
    @Override
    void close();
}
