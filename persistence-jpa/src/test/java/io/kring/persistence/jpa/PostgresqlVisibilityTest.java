package io.kring.persistence.jpa;

import io.kring.access.CommunityKind;
import io.kring.spi.Storage;
import io.kring.testkit.visibility.VisibilityContract;
import io.kring.testkit.visibility.world.Setting;
import java.util.List;

class PostgresqlVisibilityTest implements VisibilityContract {
    @Override
    public Storage freshStorage() {
        return TestDatabases.of(Dialect.POSTGRESQL).freshStorage();
    }

    /** Half of the kinds of community, the other database has the rest; memory tries all, and so does the long form. */
    @Override
    public List<Setting> tried() {
        return List.of(new Setting(CommunityKind.SECRET, false));
    }

    @Override
    public List<Setting> looked() {
        return List.of(
                new Setting(CommunityKind.OPEN, false),
                new Setting(CommunityKind.CLOSED, false),
                new Setting(CommunityKind.CLOSED, true));
    }
}
