package io.kring.persistence.jpa;

import io.kring.error.Misconfigured;
import io.kring.persistence.jpa.internal.door.Tables;
import io.kring.persistence.jpa.internal.schema.Migrator;
import io.kring.persistence.jpa.internal.schema.SchemaCheck;
import io.kring.persistence.jpa.internal.schema.Transactions;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Kring's tables. A host calls {@link #migrate()} when it starts, or points its Flyway at {@link Dialect#migrations()}
 * with the placeholders {@code table} and {@code index} set to the prefix.
 */
public final class KringSchema {
    private final Transactions transactions;
    private final @Nullable Dialect dialect;
    private final @Nullable String schema;
    private final String prefix;

    private KringSchema(Transactions transactions, @Nullable Dialect dialect, @Nullable String schema, String prefix) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.schema = schema;
        this.prefix = prefix;
    }

    /** The tables behind a persistence unit with resource-local transactions. */
    public static KringSchema of(EntityManagerFactory emf) {
        return new KringSchema(Transactions.of(emf), null, null, JpaStorage.PREFIX);
    }

    /** The tables behind a data source. */
    public static KringSchema of(DataSource source) {
        return new KringSchema(Transactions.of(source), null, null, JpaStorage.PREFIX);
    }

    /** With another prefix than {@code kring_}: one Kring is one prefix or one schema. */
    public KringSchema prefix(String newPrefix) {
        return new KringSchema(transactions, dialect, schema, newPrefix);
    }

    /** In this database schema, which exists already, instead of the connection's own. */
    public KringSchema schema(String name) {
        return new KringSchema(transactions, dialect, name, prefix);
    }

    /** For a database that goes by another name than the one it speaks like. */
    public KringSchema dialect(Dialect like) {
        return new KringSchema(transactions, like, schema, prefix);
    }

    /**
     * Makes the tables, or brings them to the version this Kring needs. Can be repeated, and called by several nodes at
     * once: one does it, the others wait.
     *
     * @return the versions that were applied; empty when there was nothing to do
     */
    public List<String> migrate() {
        return new Migrator(transactions, tables()).migrate();
    }

    /**
     * Compares the tables with what this Kring needs.
     *
     * @throws Misconfigured with the code {@code storage.schema} when they do not fit; it names what is missing
     */
    public void validate() {
        SchemaCheck.check(transactions, tables());
    }

    /** The version of the tables; empty where there are none. */
    public Optional<String> version() {
        return new Migrator(transactions, tables()).version();
    }

    private Tables tables() {
        Dialect known = dialect != null
                ? dialect
                : transactions.run(
                        connection -> Dialect.of(connection.getMetaData().getDatabaseProductName()));
        return Tables.of(known, schema, prefix);
    }
}
