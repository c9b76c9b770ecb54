package io.kring.persistence.jpa;

import io.kring.testkit.visibility.world.Setting;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The long form: everybody tries everything in every kind of community. */
@Tag("long")
class H2WholeVisibilityTest extends H2VisibilityTest {
    @Override
    public List<Setting> tried() {
        return Setting.all();
    }
}
