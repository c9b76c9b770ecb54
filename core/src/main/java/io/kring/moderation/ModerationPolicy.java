package io.kring.moderation;

/**
 * Judges a submission before publication. Pure: no storage, no clock, nothing remote; what it needs to know is handed
 * in. What it throws counts as {@link Verdict.Level#HOLD}.
 */
@FunctionalInterface
public interface ModerationPolicy {
    Verdict judge(Submission submission);
}
