package io.kring.spi.change;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * An event to be written with a change.
 *
 * @param by    number of who did it
 * @param about number of the person it happened to
 */
public record NewEvent(
        String type,
        int version,
        Instant at,
        @Nullable Long by,
        @Nullable Long about,
        String conversation,
        boolean quiet,
        boolean imported,
        SortedMap<String, String> facts) {}
