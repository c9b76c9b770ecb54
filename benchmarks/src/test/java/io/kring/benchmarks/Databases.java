package io.kring.benchmarks;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.kring.benchmarks.database.Database;
import io.kring.persistence.jpa.Dialect;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Databases of tests. */
public final class Databases {
    private Databases() {}

    /** Starts one; where PostgreSQL does not start the test is skipped, or fails where it has to run. */
    public static Database start(Dialect dialect, Path folder) {
        try {
            return Database.start(dialect, folder);
        } catch (UncheckedIOException e) {
            if (Boolean.getBoolean("kring.ci")) {
                return fail(e);
            }
            return abort("PostgreSQL does not start here: " + e);
        }
    }
}
