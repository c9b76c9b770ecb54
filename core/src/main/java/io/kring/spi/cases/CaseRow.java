package io.kring.spi.cases;

import io.kring.cases.CaseState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case; one for each contribution.
 *
 * @param target       the contribution
 * @param post         the post that it is or stands under
 * @param round        1 for the first
 * @param openedAt     when the round began
 * @param since        since when it is in this state, claims apart: waits, or is decided
 * @param title        as it was when the round began
 * @param body         as it was when the round began
 */
public record CaseRow(
        long id,
        long target,
        long post,
        long community,
        @Nullable Long author,
        int version,
        int round,
        CaseState state,
        boolean escalated,
        Instant openedAt,
        Instant since,
        @Nullable Long claimedBy,
        @Nullable Instant claimedAt,
        @Nullable String title,
        String body) {
    public boolean isOnPost() {
        return target == post;
    }

    /** One version on, in this state, claimed by nobody. */
    public CaseRow turned(CaseState to, Instant since) {
        return with(to, escalated, since, null, null);
    }

    /** One version on, claimed by this person. */
    public CaseRow claimed(long by, Instant at) {
        return with(CaseState.CLAIMED, escalated, since, by, at);
    }

    /** One version on, in the hands of the neutral pool. */
    public CaseRow handedOver() {
        return with(state == CaseState.CLAIMED ? CaseState.OPEN : state, true, since, null, null);
    }

    /** One version on, with a proposal that waits in the neutral pool. */
    public CaseRow proposed(Instant at) {
        return with(CaseState.PROPOSED, true, at, null, null);
    }

    /** One version on, and nothing else. */
    public CaseRow touched() {
        return with(state, escalated, since, claimedBy, claimedAt);
    }

    private CaseRow with(CaseState to, boolean handed, Instant since, @Nullable Long by, @Nullable Instant at) {
        return new CaseRow(
                id,
                target,
                post,
                community,
                author,
                version + 1,
                round,
                to,
                handed,
                openedAt,
                since,
                by,
                at,
                title,
                body);
    }
}
