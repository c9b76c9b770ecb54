package io.kring.persistence.jpa.internal.unit;

import io.kring.error.Unavailable;
import io.kring.persistence.jpa.internal.door.RawConnection;
import io.kring.persistence.jpa.internal.write.WriteGuard;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A savepoint in the host's transaction, set just before Kring's first write there. */
final class HostGuard implements WriteGuard {
    private final EntityManager em;
    private @Nullable Savepoint savepoint;
    private boolean written;

    HostGuard(EntityManager host) {
        // A shared proxy, such as Spring's, refuses getTransaction(); what it stands for does not.
        this.em = host.getDelegate() instanceof EntityManager target ? target : host;
    }

    boolean written() {
        return written;
    }

    boolean rollbackOnly() {
        return em.getTransaction().getRollbackOnly();
    }

    void setRollbackOnly() {
        em.getTransaction().setRollbackOnly();
    }

    @Override
    public void beforeWrite() {
        if (written) {
            return;
        }
        try {
            Optional<Savepoint> set = RawConnection.with(
                    em, connection -> connection.getMetaData().supportsSavepoints() ? connection.setSavepoint() : null);
            savepoint = set.orElse(null);
        } catch (SQLException down) {
            throw new Unavailable("storage", new SQLException("SQLSTATE " + down.getSQLState()));
        }
        written = true;
    }

    @Override
    public boolean takeBack() {
        Savepoint before = savepoint;
        if (before == null) {
            return false;
        }
        try {
            RawConnection.with(em, connection -> {
                connection.rollback(before);
                return true;
            });
        } catch (SQLException gone) {
            return false;
        }
        savepoint = null;
        written = false;
        return true;
    }
}
