package io.kring.example.intranet.site;

import io.kring.id.CommentId;
import io.kring.moderation.Finding;
import io.kring.post.PublishOutcome;
import java.util.List;
import java.util.Locale;

/** The first word under a new page was not published, so there is no page either. */
final class OpeningRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    OpeningRefused(PublishOutcome<CommentId> outcome) {
        super("the opening was " + outcome.kind());
        findings = outcome instanceof PublishOutcome.Nudged<CommentId> nudged
                ? nudged.findings()
                : outcome instanceof PublishOutcome.Rejected<CommentId> rejected ? rejected.findings() : List.of();
    }

    /** Why, for who wrote it. */
    List<String> reasons(Locale locale) {
        return findings.stream().map(finding -> finding.reason().in(locale)).toList();
    }
}
