package io.kring.cases;

import io.kring.id.CaseId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.Target;
import io.kring.report.ReportReason;
import java.time.Instant;
import java.util.List;

/**
 * A case in a queue.
 *
 * @param version   grows with everything that happens to it; commands expect it
 * @param post      the post that the contribution is or stands under
 * @param since     since when it waits: the beginning of the round, or the appeal
 * @param reasons   of the reports of this round, in the order of the list of reasons
 * @param claimedByMe whether the actor has claimed it
 */
public record CaseCard(
        CaseId id,
        int version,
        Target contribution,
        PostId post,
        CommunityId community,
        CaseState state,
        boolean escalated,
        Instant since,
        List<ReportReason> reasons,
        boolean claimedByMe) {
    public CaseCard {
        reasons = List.copyOf(reasons);
    }
}
