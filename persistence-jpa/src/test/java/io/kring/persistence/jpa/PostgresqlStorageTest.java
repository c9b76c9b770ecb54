package io.kring.persistence.jpa;

/** The contracts on PostgreSQL. */
class PostgresqlStorageTest extends StorageContracts {
    @Override
    Dialect dialect() {
        return Dialect.POSTGRESQL;
    }
}
