package io.kring.persistence.jpa.internal.schema;

import io.kring.persistence.jpa.Dialect;
import java.util.List;

/** One step of the tables, in a file named as Flyway names them; each writes its own version into the table schema. */
record Migration(int version, String file) {
    static final List<Migration> ALL = List.of(new Migration(1, "V1__kring.sql"));

    /** What this Kring needs; a later version of the tables serves it too, so that nodes can be upgraded in turn. */
    static int needed() {
        return ALL.get(ALL.size() - 1).version();
    }

    SqlScript script(Dialect dialect) {
        return SqlScript.resource(dialect.migrations() + "/" + file);
    }
}
