package io.kring.persistence.jpa;

import io.kring.testkit.visibility.world.Setting;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/** The long form: everybody tries everything in every kind of community. */
@Tag("long")
class H2WholeVisibilityTest extends H2VisibilityTest {
    @Override
    public List<Setting> tried() {
        return Setting.all();
    }

    @Override
    public List<Setting> looked() {
        return Stream.concat(Setting.all().stream(), Stream.of(Setting.forPractice()))
                .toList();
    }
}
