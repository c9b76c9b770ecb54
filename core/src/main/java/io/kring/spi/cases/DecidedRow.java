package io.kring.spi.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it is counted.
 *
 * @param author number of who wrote what was decided on; null where that is nobody any more
 * @param opened when its round began; null for a round before the last one
 */
public record DecidedRow(@Nullable Long author, @Nullable Instant opened, DecisionRow decision) {}
