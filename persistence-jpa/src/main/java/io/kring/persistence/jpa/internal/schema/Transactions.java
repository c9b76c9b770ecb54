package io.kring.persistence.jpa.internal.schema;

import io.kring.error.Misconfigured;
import io.kring.error.Unavailable;
import io.kring.persistence.jpa.internal.door.RawConnection;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;

/** JDBC transactions of Kring's own, from wherever the host's connections come. */
public interface Transactions {
    /** Does the work and commits, or rolls back on whatever it throws. */
    <T> T run(RawConnection.Work<T> work);

    static Transactions of(DataSource source) {
        return new Transactions() {
            @Override
            public <T> T run(RawConnection.Work<T> work) {
                try (Connection connection = source.getConnection()) {
                    return committed(connection, work);
                } catch (SQLException down) {
                    throw new Unavailable("storage", down);
                }
            }
        };
    }

    static Transactions of(EntityManagerFactory emf) {
        return new Transactions() {
            @Override
            public <T> T run(RawConnection.Work<T> work) {
                try (EntityManager em = emf.createEntityManager()) {
                    em.getTransaction().begin();
                    try {
                        T result = RawConnection.with(em, work).orElseThrow(Transactions::noConnection);
                        em.getTransaction().commit();
                        return result;
                    } finally {
                        if (em.getTransaction().isActive()) {
                            em.getTransaction().rollback();
                        }
                    }
                } catch (SQLException | PersistenceException down) {
                    throw new Unavailable("storage", down);
                }
            }
        };
    }

    private static <T> T committed(Connection connection, RawConnection.Work<T> work) throws SQLException {
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        boolean done = false;
        try {
            T result = Objects.requireNonNull(work.on(connection));
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
            connection.setAutoCommit(before);
        }
    }

    private static Misconfigured noConnection() {
        return new Misconfigured(
                "storage.provider",
                "this persistence provider does not give its connection; give KringSchema the data source instead");
    }
}
