package io.kring.persistence.jpa;

import io.kring.access.CommunityKind;
import io.kring.spi.Storage;
import io.kring.testkit.visibility.VisibilityContract;
import io.kring.testkit.visibility.world.Setting;
import java.util.List;

class H2VisibilityTest implements VisibilityContract {
    @Override
    public Storage freshStorage() {
        return TestDatabases.of(Dialect.H2).freshStorage();
    }

    /** Half of the kinds of community, the other database has the rest; memory tries all, and so does the long form. */
    @Override
    public List<Setting> tried() {
        return List.of(new Setting(CommunityKind.OPEN, false));
    }

    @Override
    public List<Setting> looked() {
        return List.of(
                new Setting(CommunityKind.OPEN, false),
                new Setting(CommunityKind.SECRET, false),
                Setting.forPractice());
    }
}
