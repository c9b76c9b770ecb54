package io.kring.internal.post;

import io.kring.internal.judging.Judged;
import io.kring.internal.text.TextEntities;
import io.kring.moderation.Submission;
import io.kring.moderation.Submission.Occasion;
import io.kring.moderation.Submission.Part;
import io.kring.spi.row.ContributionRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Posts and comments as policies judge them. */
final class Texts {
    private Texts() {}

    static Judged post(String kind, @Nullable String title, String markdown, TextEntities entities) {
        return of(Occasion.PUBLISH, kind, title, markdown, entities);
    }

    static Judged comment(String markdown, TextEntities entities) {
        return of(Occasion.COMMENT, ContributionRow.COMMENT, null, markdown, entities);
    }

    static Judged edit(String kind, @Nullable String title, String markdown, TextEntities entities) {
        return of(Occasion.EDIT, kind, title, markdown, entities);
    }

    private static Judged of(
            Occasion occasion, String kind, @Nullable String title, String markdown, TextEntities entities) {
        Part body = new Part(Submission.MARKDOWN, markdown);
        return new Judged(
                occasion,
                kind,
                title == null ? List.of(body) : List.of(new Part(Submission.TITLE, title), body),
                entities.all());
    }
}
