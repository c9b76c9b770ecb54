package io.kring.persistence.jpa;

import io.kring.spi.Storage;
import io.kring.testkit.visibility.VisibilityContract;

class PostgresqlVisibilityTest implements VisibilityContract {
    @Override
    public Storage freshStorage() {
        return TestDatabases.of(Dialect.POSTGRESQL).freshStorage();
    }
}
