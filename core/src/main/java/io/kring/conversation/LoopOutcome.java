package io.kring.conversation;

import io.kring.limit.Limit;
import io.kring.limit.PlainText;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of a conversation: the loop is closed (P10).
 *
 * @param heard what we heard
 * @param did   what we did with it
 * @param at    when that was said; null in what is to be said
 */
public record LoopOutcome(
        @PlainText(limit = Limit.PURPOSE, required = true, lines = true)
        String heard,

        @PlainText(limit = Limit.PURPOSE, required = true, lines = true)
        String did,

        @Nullable Instant at) {
    /** To be said now. */
    public static LoopOutcome of(String heard, String did) {
        return new LoopOutcome(heard, did, null);
    }
}
