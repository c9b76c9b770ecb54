package io.kring.testkit.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.memory.InMemoryStorage;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** On generated worlds every page of every feed is the one that a slow and obvious oracle gives. */
public interface FeedOracleContract extends StorageFixture {
    /** Seeds of the worlds; each takes a second on storage in memory. */
    default long[] seeds() {
        return new long[] {1, 20_250_303};
    }

    /** How many people of each world read; each has a dozen feeds, and is compared some hundred times. */
    default int viewers() {
        return 40;
    }

    @TestFactory
    default List<DynamicTest> everyFeedIsWhatTheOracleSays() {
        return LongStream.of(seeds())
                .mapToObj(seed -> DynamicTest.dynamicTest(
                        "in world " + seed, () -> new FeedTrial(seed, freshStorage()).run(viewers())))
                .toList();
    }

    @Test
    default void theGeneratedWorldHasFeedsWorthComparing() {
        List<Integer> sizes = new FeedTrial(1, new InMemoryStorage()).sizes(viewers());

        assertThat(sizes).anyMatch(size -> size == 0).anyMatch(size -> size > 50);
        assertThat(sizes.stream().filter(size -> size > 3)).hasSizeGreaterThan(sizes.size() / 3);
    }
}
