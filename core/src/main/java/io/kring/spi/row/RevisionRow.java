package io.kring.spi.row;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was before an edit.
 *
 * @param version that it had
 * @param at      when it was replaced
 */
public record RevisionRow(
        long contribution, int version, @Nullable String title, String body, Instant at, boolean minor) {}
