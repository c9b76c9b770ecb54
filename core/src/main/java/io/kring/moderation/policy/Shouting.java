package io.kring.moderation.policy;

import io.kring.moderation.ModerationPolicy;
import io.kring.moderation.Reason;
import io.kring.moderation.Submission;
import io.kring.moderation.Verdict;
import io.kring.moderation.Verdict.Level;

/**
 * Asks for a second look at a text that is mostly capitals; the rule is {@code shouting}. Letters without capitals, such as
 * Arabic ones, do not count.
 *
 * @param fewest  from how many letters on it is asked: abbreviations are no shouting
 * @param percent how many in a hundred letters are capitals then
 */
public record Shouting(int fewest, int percent) implements ModerationPolicy {
    private static final Reason REASON = new Reason(
            "most of this is in capitals, which reads as shouting",
            "dit staat bijna helemaal in hoofdletters; dat leest als schreeuwen");

    /** From 20 letters on, 70 in a hundred. */
    public static Shouting standard() {
        return new Shouting(20, 70);
    }

    @Override
    public Verdict judge(Submission submission) {
        long capitals = 0;
        long letters = 0;
        for (Submission.Part part : submission.parts()) {
            capitals += part.text().codePoints().filter(Character::isUpperCase).count();
            letters += part.text()
                    .codePoints()
                    .filter(c -> Character.isUpperCase(c) || Character.isLowerCase(c))
                    .count();
        }
        return letters >= fewest && capitals * 100 >= letters * percent
                ? Verdict.of(Level.NUDGE, "shouting", REASON)
                : Verdict.noOpinion();
    }
}
