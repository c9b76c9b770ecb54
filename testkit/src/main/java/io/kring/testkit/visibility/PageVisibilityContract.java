package io.kring.testkit.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.testkit.visibility.page.PageChannel;
import io.kring.testkit.visibility.page.PageLooker;
import io.kring.testkit.visibility.page.PageSetting;
import io.kring.testkit.visibility.page.PageWorld;
import io.kring.testkit.visibility.setup.VisibilityFixture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The matrix of pages: everybody, every audience, every channel, on the node that wrote and on another one. */
public interface PageVisibilityContract extends VisibilityFixture {
    @Test
    default void whoReadsAPageReadsItInEveryChannelAndNobodyElseInAnyAsSoonAsItsAudienceChanges() {
        try (PageWorld world = new PageWorld(freshStorage(), PageSetting.EVERYONE)) {
            for (PageSetting setting : PageSetting.values()) {
                world.turnInto(setting);
                assertThat(differences(world)).as("turned into " + setting).isEmpty();
            }
        }
    }

    @Test
    default void whoLosesTheLabelReadsNothingFromThenOn() {
        try (PageWorld world = new PageWorld(freshStorage(), PageSetting.LABEL)) {
            world.takeLabels();

            assertThat(differences(world)).isEmpty();
            assertThat(world.sees(PageLooker.LABELLED, PageChannel.CONVERSATION, 0))
                    .isFalse();
        }
    }

    private static List<String> differences(PageWorld world) {
        List<String> differences = new ArrayList<>();
        for (PageLooker looker : PageLooker.values()) {
            for (PageChannel channel : PageChannel.values()) {
                for (int node = 0; node < 2; node++) {
                    boolean expected = world.mayRead(looker);
                    if (world.sees(looker, channel, node) != expected) {
                        differences.add(looker + " through " + channel + " on node " + node + " should "
                                + (expected ? "see it" : "see nothing"));
                    }
                }
            }
        }
        return differences;
    }
}
