package io.kring.testkit.behaviour.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.spi.Storage;
import io.kring.testkit.TestHost;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What is published is what a slow and obvious reference counts, over generated histories. */
public interface GeneratedHistoryContract {
    /** Enough for a month that is measured whole, and for a quarter. */
    int DAYS = 100;

    /** A storage with nothing in it, that no other history uses; closed after it. */
    Storage freshStorage();

    /** How many histories are lived; their seeds are 1, 2, 3. */
    default int histories() {
        return 2;
    }

    @Test
    default void whatIsPublishedIsWhatTheReferenceCounts() {
        int told = LongStream.rangeClosed(1, histories())
                .mapToInt(seed -> {
                    try (TestHost host = new TestHost(freshStorage())) {
                        return new GeneratedHistory(host, seed).live(DAYS);
                    }
                })
                .sum();

        assertThat(told).as("figures that were told").isGreaterThan(100 * histories());
    }
}
