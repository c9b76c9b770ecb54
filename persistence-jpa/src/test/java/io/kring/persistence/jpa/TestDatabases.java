package io.kring.persistence.jpa;

/** The database of a dialect. */
final class TestDatabases {
    private TestDatabases() {}

    static TestDatabase of(Dialect dialect) {
        return switch (dialect) {
            case H2 -> TestDatabase.h2();
            case POSTGRESQL -> TestDatabase.postgresql();
        };
    }
}
