package io.kring.persistence.jpa.internal.door;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An {@link EntityManager} used as nothing but the way to the host's connection: statements run straight on the one that
 * the provider lends, because what a provider does around a query costs more than many of them. A provider that lends
 * none gets native queries. Statements have positional parameters {@code ?1} and tables in braces. Nothing of the host's
 * is flushed, and nothing of the host's second-level cache is emptied: each native query names tables of Kring's alone.
 *
 * <p>Nullable parameters stand in a {@code cast}, or a provider may bind them with a type of its own choice.
 */
public final class Door {
    private final EntityManager em;
    private final Tables tables;

    public Door(EntityManager em, Tables tables) {
        this.em = em;
        this.tables = tables;
    }

    public EntityManager entityManager() {
        return em;
    }

    public Tables tables() {
        return tables;
    }

    /** Rows of a query, or of a statement that writes and returns rows. */
    public List<Object[]> query(String sql, @Nullable Object... arguments) {
        Positional text = tables.positional(sql);
        return lent(connection -> text.rows(connection, arguments))
                .orElseGet(() -> rows(prepared(sql, arguments).getResultList()));
    }

    /** The rows of a query as cells. */
    public List<Cells> cells(String sql, @Nullable Object... arguments) {
        return query(sql, arguments).stream().map(Cells::new).toList();
    }

    /** How many rows a statement touched. */
    public int update(String sql, @Nullable Object... arguments) {
        Positional text = tables.positional(sql);
        return lent(connection -> text.update(connection, arguments))
                .orElseGet(() -> prepared(sql, arguments).executeUpdate());
    }

    private static List<Object[]> rows(List<?> given) {
        return given.stream()
                .map(row -> row instanceof Object[] cells ? cells : new Object[] {row})
                .toList();
    }

    private <T> Optional<T> lent(RawConnection.Work<T> work) {
        try {
            return RawConnection.with(em, work);
        } catch (SQLException thrown) {
            // As a query of the provider's would have done.
            EntityManager host = em.getDelegate() instanceof EntityManager target ? target : em;
            if (host.isJoinedToTransaction()) {
                host.getTransaction().setRollbackOnly();
            }
            throw new PersistenceException(thrown);
        }
    }

    private Query prepared(String sql, @Nullable Object... arguments) {
        Query query = em.createNativeQuery(tables.in(sql));
        query.setFlushMode(FlushModeType.COMMIT);
        query.setHint("org.hibernate.query.native.spaces", tables.prefix());
        for (int i = 0; i < arguments.length; i++) {
            query.setParameter(i + 1, arguments[i]);
        }
        return query;
    }
}
