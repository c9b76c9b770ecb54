package io.kring.persistence.jpa;

import io.kring.error.Misconfigured;
import java.util.Locale;

/** Databases that Kring speaks to. */
public enum Dialect {
    /** PostgreSQL, from version 14 on. */
    POSTGRESQL,
    /** H2 in its regular mode, from version 2.2 on: for trying out and small hosts. */
    H2;

    /**
     * The dialect of a database.
     *
     * @param productName as {@link java.sql.DatabaseMetaData#getDatabaseProductName()} gives it
     * @throws Misconfigured with the code {@code storage.database} for any other database
     */
    public static Dialect of(String productName) {
        return switch (productName) {
            case "PostgreSQL" -> POSTGRESQL;
            case "H2" -> H2;
            default ->
                throw new Misconfigured(
                        "storage.database",
                        "Kring keeps its tables in PostgreSQL or H2; one that speaks like one of them is named with dialect(…)");
        };
    }

    /** Folder of its migrations beside this class, for a host that has Flyway run them. */
    public String migrations() {
        return "io/kring/persistence/jpa/" + name().toLowerCase(Locale.ROOT);
    }
}
