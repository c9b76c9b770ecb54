package io.kring.moderation.text;

import io.kring.moderation.Finding;
import io.kring.moderation.Finding.Span;
import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Judges by a rule set: as severely as its most severe hit. Names of communities and profiles are judged as posts are. The
 * author is told which entry was met, and where: nothing is watched in silence.
 */
public final class BlockedWords implements ModerationPolicy {
    private final RuleMatcher rules;

    public BlockedWords(RuleMatcher rules) {
        this.rules = rules;
    }

    @Override
    public Verdict judge(Submission submission) {
        List<Finding> findings = new ArrayList<>();
        Level level = Level.NO_OPINION;
        for (Submission.Part part : submission.parts()) {
            for (Hit hit : rules.find(part.text())) {
                Level asked = level(hit.severity());
                Span span = new Span(part.field(), hit.start(), hit.end());
                findings.add(new Finding(hit.rule(), reason(hit.entry()), List.of(span)));
                level = asked.compareTo(level) > 0 ? asked : level;
            }
        }
        return new Verdict(level, findings);
    }

    private static Reason reason(String entry) {
        return new Reason(
                "this is on the list of words of this intranet: " + entry,
                "dit staat op de woordenlijst van dit intranet: " + entry);
    }

    private static Level level(Severity severity) {
        return switch (severity) {
            case ALLOW -> Level.NO_OPINION;
            case NUDGE -> Level.NUDGE;
            case HOLD -> Level.HOLD;
            case REJECT -> Level.REJECT;
        };
    }
}
