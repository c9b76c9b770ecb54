package io.kring.persistence.jpa;

import io.kring.spi.Storage;
import io.kring.testkit.visibility.VisibilityContract;

class H2VisibilityTest implements VisibilityContract {
    @Override
    public Storage freshStorage() {
        return TestDatabases.of(Dialect.H2).freshStorage();
    }
}
