package io.kring.moderation;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * Judges a text before it is published: posts, comments, edits, names of communities, profiles. Pure: no storage, no
 * clock, nothing remote; what it needs to know is handed in. What it throws counts as {@link Verdict.Level#HOLD}. A slow or
 * remote classifier allows or holds here, and judges afterwards as a subscriber to events.
 *
 * <p>Nothing is watched in silence: what a policy finds is told to the author (P20).
 */
@FunctionalInterface
public interface ModerationPolicy {
    /** The longest that a policy may look back. */
    Duration LONGEST_LOOKBACK = Duration.ofHours(24);

    Verdict judge(Submission submission);

    /**
     * How far back it looks at what the author said; not at all by default. Where a policy looks back, publishing locks
     * the author's row, so that a limit holds over all nodes and threads.
     */
    default Duration lookback() {
        return Duration.ZERO;
    }

    /** The same for some submissions only: of a community, a role, a kind, an occasion. */
    default ModerationPolicy where(Predicate<Submission> some) {
        ModerationPolicy all = this;
        return new ModerationPolicy() {
            @Override
            public Verdict judge(Submission submission) {
                return some.test(submission) ? all.judge(submission) : Verdict.noOpinion();
            }

            @Override
            public Duration lookback() {
                return all.lookback();
            }
        };
    }
}
