package io.kring.testkit.behaviour.moderation;

import io.kring.moderation.Finding;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import java.util.List;

/** A rule that judges by single words: nudge, hold, reject, fail; everything else is fine. */
public final class WordRule implements ModerationPolicy {
    /** The rule as a policy. */
    public WordRule() {}

    @Override
    public Verdict judge(Submission submission) {
        String text = submission.markdown();
        if (text.contains("fail")) {
            throw new IllegalStateException("this rule cannot judge");
        }
        if (text.contains("reject")) {
            return found(Verdict.Level.REJECT, text, "reject");
        }
        if (text.contains("hold")) {
            return found(Verdict.Level.HOLD, text, "hold");
        }
        return text.contains("nudge") ? found(Verdict.Level.NUDGE, text, "nudge") : Verdict.noOpinion();
    }

    private static Verdict found(Verdict.Level level, String text, String word) {
        int at = text.indexOf(word);
        return new Verdict(
                level,
                List.of(new Finding(
                        "word." + word,
                        Reason.of("the word " + word),
                        List.of(new Finding.Span(at, at + word.length())))));
    }
}
