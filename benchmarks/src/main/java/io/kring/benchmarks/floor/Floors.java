package io.kring.benchmarks.floor;

import io.kring.benchmarks.database.Database;
import io.kring.persistence.jpa.Dialect;

/** The floors of a database. */
public final class Floors {
    private Floors() {}

    /** For the tables of one schema. */
    public static ReadingFloor reading(Database database, String schema) {
        Jdbc jdbc = new Jdbc(database.source(), schema + ".kring_");
        return database.dialect() == Dialect.POSTGRESQL ? new PostgresReading(jdbc) : new H2Reading(jdbc);
    }

    /** What writes to them. */
    public static WritingFloor writing(Database database, String schema) {
        return new SqlWriting(new Jdbc(database.source(), schema + ".kring_"), database.dialect());
    }
}
