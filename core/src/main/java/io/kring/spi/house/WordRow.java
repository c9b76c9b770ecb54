package io.kring.spi.house;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the house says of itself; there is one row.
 *
 * @param version 0 while nothing was said yet
 */
public record WordRow(
        int version,
        @Nullable String mission,
        @Nullable String boardsWord,
        @Nullable Instant saidAt) {}
