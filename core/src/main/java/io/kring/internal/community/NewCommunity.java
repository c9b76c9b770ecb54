package io.kring.internal.community;

import io.kring.community.CommunityDraft;
import io.kring.error.Violation;
import io.kring.internal.command.Drafts;
import io.kring.spi.row.CommunityRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A community that comes from elsewhere: the same rules and row as of one that is started here. */
public final class NewCommunity {
    private NewCommunity() {}

    /** What in the settings cannot be. */
    public static List<Violation> violations(Drafts drafts, CommunityDraft draft) {
        List<Violation> violations = new ArrayList<>(drafts.violations(draft));
        violations.addAll(CommunitySettings.violations(draft));
        return violations;
    }

    /** Its row, started at its date. */
    public static CommunityRow row(long id, CommunityDraft draft, Instant createdAt) {
        return CommunitySettings.row(id, 1, draft, draft.kind(), draft.sealed(), draft.practice(), createdAt, null);
    }
}
