package io.kring.moderation.policy;

import io.kring.moderation.Finding.Span;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import java.util.List;

/**
 * Asks whether a text of one kind is not better another: an update of two pages is an article. The rule is {@code size}.
 * What cannot be kept at all is refused before, by {@link io.kring.limit.Limits}.
 *
 * @param kind name of the kind, {@code comment} for comments
 * @param most UTF-16 units of Markdown
 */
public record TextSize(String kind, int most) implements ModerationPolicy {
    @Override
    public Verdict judge(Submission submission) {
        String text = submission.markdown();
        return !submission.kind().equals(kind) || text.length() <= most
                ? Verdict.noOpinion()
                : Verdict.about(
                        Level.NUDGE,
                        "size",
                        new Reason(
                                "this is long for its kind: it has more than " + most + " characters",
                                "dit is lang voor zijn soort: het heeft meer dan " + most + " tekens"),
                        List.of(new Span(most, text.length())));
    }
}
