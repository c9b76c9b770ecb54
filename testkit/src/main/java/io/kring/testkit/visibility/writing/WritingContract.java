package io.kring.testkit.visibility.writing;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.testkit.visibility.setup.LogLines;
import io.kring.testkit.visibility.setup.VisibilityFixture;
import io.kring.testkit.visibility.world.Canaries;
import io.kring.testkit.visibility.world.Setting;
import io.kring.testkit.visibility.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Everybody tries every command: who may, does; who may not, changes nothing, and is told no more than they see anyway.
 */
public interface WritingContract extends VisibilityFixture {
    /** One container for each kind of community, active and archived, with one test for each command. */
    @TestFactory
    default Stream<DynamicContainer> everybodyDoesWhatTheyMayAndNothingElse() {
        return Setting.all().stream()
                .flatMap(setting -> Stream.of(false, true).map(archived -> attempt(setting, archived)));
    }

    private DynamicContainer attempt(Setting setting, boolean archived) {
        LogLines log = listenToLog();
        World world = World.on(freshStorage(), setting);
        if (archived) {
            world.archive(true);
        }
        Stage stage = new Stage(world);
        List<Deed> deeds = new ArrayList<>(new CommunityDeeds(stage).all());
        deeds.addAll(new PostDeeds(stage).all());
        deeds.addAll(new OtherDeeds(stage).moderating());
        deeds.addAll(new OtherDeeds(stage).personal());
        List<DynamicTest> tests = new ArrayList<>();
        for (Deed deed : deeds) {
            tests.add(DynamicTest.dynamicTest(deed.toString(), () -> assertThat(new Attempt(stage, deed).byEverybody())
                    .isEmpty()));
        }
        tests.add(DynamicTest.dynamicTest("neither events nor the log hold what people wrote", () -> {
            world.host().deliver();
            List<String> lines = log.lines();
            log.close();
            assertThat(Canaries.in(world.host().events())).isEmpty();
            assertThat(Canaries.in(lines)).isEmpty();
            world.close();
        }));
        return DynamicContainer.dynamicContainer(world.toString(), tests);
    }
}
