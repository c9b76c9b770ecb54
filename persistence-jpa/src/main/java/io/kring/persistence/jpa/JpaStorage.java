package io.kring.persistence.jpa;

import io.kring.HostTransaction;
import io.kring.error.Misconfigured;
import io.kring.persistence.jpa.internal.door.Door;
import io.kring.persistence.jpa.internal.door.Tables;
import io.kring.persistence.jpa.internal.schema.Durability;
import io.kring.persistence.jpa.internal.schema.Migrator;
import io.kring.persistence.jpa.internal.schema.SchemaCheck;
import io.kring.persistence.jpa.internal.schema.Transactions;
import io.kring.persistence.jpa.internal.unit.Joined;
import io.kring.persistence.jpa.internal.unit.Own;
import io.kring.spi.Storage;
import io.kring.spi.UnitOfWork;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps Kring's rows in the host's database, through the host's persistence unit with resource-local transactions.
 * Immutable; each setting gives a new storage.
 *
 * <pre>{@code
 * JpaStorage.on(emf).joining(() -> em)
 * }</pre>
 *
 * <p>Kring maps no entity and touches none of the host's: nothing is flushed, evicted or validated by it. What it says is
 * committed with the host's transaction where there is one; a host that holds unflushed changes Kring should see
 * flushes them first.
 */
public final class JpaStorage implements Storage {
    static final String PREFIX = "kring_";

    private final EntityManagerFactory emf;
    private final Supplier<? extends @Nullable EntityManager> ambient;
    private final @Nullable Dialect dialect;
    private final @Nullable String schema;
    private final String prefix;
    private volatile @Nullable Tables tables;
    private volatile List<String> warnings = List.of();

    private JpaStorage(
            EntityManagerFactory emf,
            Supplier<? extends @Nullable EntityManager> ambient,
            @Nullable Dialect dialect,
            @Nullable String schema,
            String prefix) {
        this.emf = emf;
        this.ambient = ambient;
        this.dialect = dialect;
        this.schema = schema;
        this.prefix = prefix;
    }

    /** Storage behind a persistence unit of the host's, which the host closes. */
    public static JpaStorage on(EntityManagerFactory emf) {
        return new JpaStorage(emf, () -> null, null, null, PREFIX);
    }

    /**
     * Joins the transaction of this EntityManager where it is in one, for example Spring's shared proxy; opens its own
     * where the supplier gives null or an EntityManager without an active transaction.
     */
    public JpaStorage joining(Supplier<? extends @Nullable EntityManager> entityManager) {
        return new JpaStorage(emf, entityManager, dialect, schema, prefix);
    }

    /** Another prefix of all tables than {@code kring_}: one Kring is one prefix or one schema. */
    public JpaStorage prefix(String newPrefix) {
        return new JpaStorage(emf, ambient, dialect, schema, newPrefix);
    }

    /** Tables in this database schema instead of the connection's own. */
    public JpaStorage schema(String name) {
        return new JpaStorage(emf, ambient, dialect, name, prefix);
    }

    /** For a database that goes by another name than the one it speaks like. */
    public JpaStorage dialect(Dialect like) {
        return new JpaStorage(emf, ambient, like, schema, prefix);
    }

    @Override
    public <T> T write(@Nullable HostTransaction joined, Function<UnitOfWork, T> work) {
        EntityManager host = host(joined);
        return host == null ? Own.write(emf, tables(), work) : Joined.write(new Door(host, tables()), work);
    }

    @Override
    public <T> T alone(Function<UnitOfWork, T> work) {
        return Own.alone(emf, tables(), work);
    }

    @Override
    public <T> T read(@Nullable HostTransaction joined, Function<UnitOfWork, T> work) {
        EntityManager host = host(joined);
        return host == null ? Own.read(emf, tables(), work) : Joined.read(new Door(host, tables()), work);
    }

    @Override
    public void open(Instant now) {
        Transactions transactions = Transactions.of(emf);
        SchemaCheck.check(transactions, tables());
        warnings = Durability.warnings(transactions, tables().dialect());
    }

    @Override
    public Optional<String> schemaVersion() {
        return new Migrator(Transactions.of(emf), tables()).version();
    }

    @Override
    public List<String> warnings() {
        return warnings;
    }

    /** Nothing to give back: the persistence unit is the host's. */
    @Override
    public void close() {}

    private @Nullable EntityManager host(@Nullable HostTransaction joined) {
        if (joined == null) {
            EntityManager around = ambient.get();
            return around != null && around.isJoinedToTransaction() ? around : null;
        }
        if (!(joined instanceof JpaTransaction transaction)) {
            throw new Misconfigured("transaction.unknown", "JpaStorage joins what JpaTransaction.of(…) makes");
        }
        if (!transaction.entityManager().isJoinedToTransaction()) {
            throw new Misconfigured(
                    "storage.transaction", "the EntityManager that was handed over is in no active transaction");
        }
        return transaction.entityManager();
    }

    private Tables tables() {
        Tables known = tables;
        if (known == null) {
            Dialect spoken = dialect != null
                    ? dialect
                    : Transactions.of(emf)
                            .run(connection ->
                                    Dialect.of(connection.getMetaData().getDatabaseProductName()));
            known = Tables.of(spoken, schema, prefix);
            tables = known;
        }
        return known;
    }
}
