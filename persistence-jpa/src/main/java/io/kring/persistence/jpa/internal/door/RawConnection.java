package io.kring.persistence.jpa.internal.door;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC connection under an {@link EntityManager} in a transaction, where its provider lets. Jakarta Persistence has
 * no way of its own: EclipseLink unwraps it, Hibernate lends it for a piece of work, found by name so that Kring needs
 * no Hibernate.
 */
public final class RawConnection {
    private static final String SESSION = "org.hibernate.SharedSessionContract";
    private static final String WORK = "org.hibernate.jdbc.Work";

    private RawConnection() {}

    /** Work on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        @Nullable
        T on(Connection connection) throws SQLException;
    }

    /** Does the work; empty where the provider does not give its connection. */
    public static <T> Optional<T> with(EntityManager em, Work<T> work) throws SQLException {
        Object delegate = em.getDelegate();
        ClassLoader loader = delegate.getClass().getClassLoader();
        try {
            Class<?> session = Class.forName(SESSION, false, loader);
            if (session.isInstance(delegate)) {
                return Optional.ofNullable(lent(delegate, session, Class.forName(WORK, false, loader), work));
            }
        } catch (ClassNotFoundException notHibernate) {
            return unwrapped(em, work);
        }
        return unwrapped(em, work);
    }

    private static <T> Optional<T> unwrapped(EntityManager em, Work<T> work) throws SQLException {
        Connection connection;
        try {
            connection = em.unwrap(Connection.class);
        } catch (PersistenceException | IllegalArgumentException notGiven) {
            return Optional.empty();
        }
        return connection == null ? Optional.empty() : Optional.ofNullable(work.on(connection));
    }

    private static <T> @Nullable T lent(Object delegate, Class<?> session, Class<?> workType, Work<T> work)
            throws SQLException {
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        AtomicReference<@Nullable SQLException> failure = new AtomicReference<>();
        Object lent =
                Proxy.newProxyInstance(workType.getClassLoader(), new Class<?>[] {workType}, (p, method, args) -> {
                    if (method.getName().equals("execute")) {
                        try {
                            result.set(work.on((Connection) args[0]));
                        } catch (SQLException thrown) {
                            // Kept from Hibernate, which would set the host's transaction to roll back.
                            failure.set(thrown);
                        }
                    }
                    return null;
                });
        try {
            session.getMethod("doWork", workType).invoke(delegate, lent);
        } catch (InvocationTargetException thrown) {
            throw new SQLException(thrown.getCause());
        } catch (ReflectiveOperationException changed) {
            throw new SQLException(changed);
        }
        SQLException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return result.get();
    }
}
