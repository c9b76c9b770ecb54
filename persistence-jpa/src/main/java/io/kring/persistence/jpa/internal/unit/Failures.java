package io.kring.persistence.jpa.internal.unit;

import io.kring.error.Conflict;
import io.kring.error.InvalidInput;
import io.kring.error.KringException;
import io.kring.error.Unavailable;
import io.kring.error.Violation;
import io.kring.persistence.jpa.internal.write.PartlyApplied;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a failure of the database means. Neither SQL nor a value of the database's message gets out. */
final class Failures {
    /** Serialization failure and deadlock, of both databases; PostgreSQL's lock_timeout. */
    private static final Set<String> REPEATABLE = Set.of("40001", "40P01", "55P03");
    /** H2: lock timeout and concurrent update. */
    private static final Set<Integer> REPEATABLE_H2 = Set.of(50200, 90131);
    /** Characters that PostgreSQL cannot keep. */
    private static final Set<String> UNTRANSLATABLE = Set.of("22021", "22P05");

    private Failures() {}

    /** Whether the same work may succeed in a new transaction. */
    static boolean repeatable(Throwable thrown) {
        SQLException sql = sql(thrown);
        return thrown instanceof PartlyApplied
                || (sql != null
                        && (REPEATABLE.contains(String.valueOf(sql.getSQLState()))
                                || REPEATABLE_H2.contains(sql.getErrorCode())));
    }

    /** What comes out instead; what is not the database's comes out as it is. */
    static RuntimeException translated(RuntimeException thrown) {
        if (repeatable(thrown)) {
            return new Conflict("storage.conflict", "others changed the same at the same time", bare(thrown));
        }
        SQLException sql = sql(thrown);
        if (thrown instanceof KringException || (sql == null && !(thrown instanceof PersistenceException))) {
            return thrown;
        }
        return sql != null && UNTRANSLATABLE.contains(String.valueOf(sql.getSQLState()))
                ? new InvalidInput(
                        new Violation("text", "text.characters", "the database cannot keep one of the characters"))
                : new Unavailable("storage", bare(thrown));
    }

    private static Throwable bare(RuntimeException thrown) {
        SQLException sql = sql(thrown);
        if (sql == null) {
            return thrown instanceof PersistenceException
                    ? new SQLException(thrown.getClass().getName())
                    : thrown;
        }
        SQLException bare = new SQLException("SQLSTATE " + sql.getSQLState(), sql.getSQLState(), sql.getErrorCode());
        bare.setStackTrace(sql.getStackTrace());
        return bare;
    }

    private static @Nullable SQLException sql(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 20; depth++) {
            if (at instanceof SQLException sql) {
                return sql;
            }
            at = at.getCause();
        }
        return null;
    }
}
