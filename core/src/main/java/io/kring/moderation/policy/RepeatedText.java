package io.kring.moderation.policy;

import io.kring.moderation.Background;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Submission.Occasion;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import java.time.Duration;
import java.time.Instant;

/**
 * The same text again within a time, in whatever community; the rule is {@code repeated}. Capitals and blanks make no
 * difference. Edits are free. Short texts may be said again: "Thank you!" under two answers is no spam.
 *
 * @param within   how long ago
 * @param shortest from how many UTF-16 units on a text counts
 * @param level    what is to become of it
 */
public record RepeatedText(Duration within, int shortest, Level level) implements ModerationPolicy {
    private static final Reason REASON = new Reason(
            "you said the same a moment ago; a link to it tells others where to talk",
            "je zei een moment geleden hetzelfde; een link ernaartoe zegt anderen waar het gesprek is");

    /** Within five minutes, from 30 units on, refused. */
    public static RepeatedText standard() {
        return new RepeatedText(Duration.ofMinutes(5), 30, Level.REJECT);
    }

    @Override
    public Verdict judge(Submission submission) {
        if (submission.occasion() != Occasion.PUBLISH && submission.occasion() != Occasion.COMMENT) {
            return Verdict.noOpinion();
        }
        Background background = submission.background();
        Instant since = background.now().minus(within);
        boolean again = submission.markdown().length() >= shortest
                && background.recent().stream()
                        .anyMatch(said ->
                                said.at().isAfter(since) && said.digest().equals(background.digest()));
        return again ? Verdict.of(level, "repeated", REASON) : Verdict.noOpinion();
    }

    @Override
    public Duration lookback() {
        return within;
    }
}
