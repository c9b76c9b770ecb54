package io.kring.persistence.jpa;

/** The contracts on H2. */
class H2StorageTest extends StorageContracts {
    @Override
    Dialect dialect() {
        return Dialect.H2;
    }
}
