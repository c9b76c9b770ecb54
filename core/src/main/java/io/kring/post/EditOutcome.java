package io.kring.post;

import io.kring.moderation.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What came of an edit.
 *
 * @param version      of the text as it is now
 * @param current      on {@link Kind#STALE}, the Markdown as somebody else left it, to be compared with one's own
 * @param findings     what moderation remarked on
 * @param confirmation on {@link Kind#NUDGED}, to make the same edit all the same
 */
public record EditOutcome(
        Kind kind, int version, Optional<String> current, List<Finding> findings, Optional<String> confirmation) {
    public EditOutcome {
        findings = List.copyOf(findings);
    }

    /** What happened. */
    public enum Kind {
        EDITED,
        /** Somebody changed it since the version that was read; nothing was changed. */
        STALE,
        /** The author is asked to reconsider; nothing was changed. */
        NUDGED,
        /** The new text waits for a moderator and the contribution with it. */
        HELD,
        /** The new text was refused; the old one stands. */
        REJECTED
    }
}
