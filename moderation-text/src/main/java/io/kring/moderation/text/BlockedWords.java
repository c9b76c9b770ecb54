package io.kring.moderation.text;

import io.kring.moderation.Finding;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges by a rule set: as severely as its most severe hit. In the text the author is told where; of the title, only by
 * which rule.
 */
public final class BlockedWords implements ModerationPolicy {
    private final RuleMatcher rules;

    public BlockedWords(RuleMatcher rules) {
        this.rules = rules;
    }

    @Override
    public Verdict judge(Submission submission) {
        List<Finding> findings = new ArrayList<>();
        Verdict.Level level = Verdict.Level.NO_OPINION;
        for (Hit hit : rules.find(submission.title().orElse(""))) {
            findings.add(new Finding(hit.rule(), hit.entry(), List.of()));
            level = moreSevere(level, hit);
        }
        for (Hit hit : rules.find(submission.markdown())) {
            findings.add(new Finding(hit.rule(), hit.entry(), List.of(new Finding.Span(hit.start(), hit.end()))));
            level = moreSevere(level, hit);
        }
        return new Verdict(level, findings);
    }

    private static Verdict.Level moreSevere(Verdict.Level level, Hit hit) {
        Verdict.Level asked =
                switch (hit.severity()) {
                    case ALLOW -> Verdict.Level.NO_OPINION;
                    case NUDGE -> Verdict.Level.NUDGE;
                    case HOLD -> Verdict.Level.HOLD;
                    case REJECT -> Verdict.Level.REJECT;
                };
        return asked.compareTo(level) > 0 ? asked : level;
    }
}
