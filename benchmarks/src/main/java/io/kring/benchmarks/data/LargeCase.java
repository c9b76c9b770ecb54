package io.kring.benchmarks.data;

import io.kring.benchmarks.database.Database;
import io.kring.persistence.jpa.Dialect;
import io.kring.persistence.jpa.KringSchema;

/** Puts a world into the tables of Kring. */
public final class LargeCase {
    /** Another one where the rows are others: what was filled before is filled anew. */
    private static final String FILLED = "_filled_2";

    private LargeCase() {}

    /** Whether a schema was filled, to the end. */
    public static boolean isIn(Database database, String schema) {
        return !database.column("select schema_name from information_schema.schemata where lower(schema_name) = '"
                        + schema + FILLED + "'")
                .isEmpty();
    }

    /** Fails where the rows were written into tables of another version. */
    public static void check(Database database, String schema) {
        KringSchema.of(database.source()).schema(schema).validate();
    }

    /** Makes a schema of this name with the tables, and fills them. What a run left half-way is thrown away. */
    public static void fill(Database database, String schema, World world, long seed) {
        boolean postgresql = database.dialect() == Dialect.POSTGRESQL;
        if (!postgresql) {
            // Or the file grows to ten times what is in it.
            database.execute("set retention_time 0", "set write_delay 1000");
        }
        database.execute("drop schema if exists " + schema + " cascade", "create schema " + schema);
        KringSchema.of(database.source()).schema(schema).migrate();
        String prefix = schema + ".kring_";
        Sink sink = postgresql ? new CopySink(database.source(), prefix) : new BatchSink(database.source(), prefix);
        new PeopleRows(world, seed + 1).into(sink);
        new CommunityRows(world).into(sink);
        new TextRows(world, seed + 2).into(sink);
        ReactionRows reactions = new ReactionRows(world, seed + 3);
        reactions.into(sink);
        String restart = "alter table " + prefix + "%s alter column %s restart with %d";
        database.execute(
                restart.formatted("person", "no", world.size().people() + 1),
                restart.formatted("reaction", "seq", reactions.written() + 1),
                restart.formatted("follow", "seq", 1_000_000),
                postgresql ? "vacuum analyze" : "analyze",
                "create schema " + schema + FILLED);
        if (!postgresql) {
            database.execute("set retention_time 45000", "set write_delay 0");
        }
    }
}
