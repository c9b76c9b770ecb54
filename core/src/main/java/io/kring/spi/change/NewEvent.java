package io.kring.spi.change;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An event to be written with a change.
 *
 * @param by number of who did it
 */
public record NewEvent(
        String type,
        int version,
        Instant at,
        @Nullable Long by,
        String conversation,
        boolean quiet,
        boolean imported,
        SortedMap<String, String> facts) {}
