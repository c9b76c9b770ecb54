package io.kring.internal.judging;

import io.kring.moderation.Submission.Occasion;
import io.kring.moderation.Submission.Part;
import io.kring.text.TextEntity;
import java.util.List;

/** A text to be judged. */
public record Judged(Occasion occasion, String kind, List<Part> parts, List<TextEntity> entities) {
    public Judged {
        parts = List.copyOf(parts);
        entities = List.copyOf(entities);
    }

    /** Whether it counts among what somebody said lately. */
    boolean isSaid() {
        return occasion == Occasion.PUBLISH || occasion == Occasion.COMMENT;
    }
}
