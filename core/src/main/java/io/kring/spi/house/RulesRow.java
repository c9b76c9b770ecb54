package io.kring.spi.house;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of rules, without their texts.
 *
 * @param place        the community they are of, or {@link #HOUSE}
 * @param version      1, 2, 3 of those that came into force; 0 before they do
 * @param conversation the post where they are talked about
 * @param enactedAt    since when they are in force
 * @param replacedAt   since when they are not any more
 */
public record RulesRow(
        long id,
        long place,
        int version,
        Instant proposedAt,
        Instant consultUntil,
        @Nullable Long conversation,
        @Nullable Instant enactedAt,
        @Nullable Instant replacedAt) {
    /** The place of the rules of the house; no community has this number. */
    public static final long HOUSE = 0;
}
