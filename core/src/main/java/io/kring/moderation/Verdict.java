package io.kring.moderation;

import java.util.List;

/** What one policy, or all together, say of a submission; the most severe wins. */
public record Verdict(Level level, List<Finding> findings) {
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** Mild first. */
    public enum Level {
        NO_OPINION,
        ALLOW,
        NUDGE,
        HOLD,
        REJECT
    }

    public static Verdict noOpinion() {
        return new Verdict(Level.NO_OPINION, List.of());
    }

    public static Verdict of(Level level, String rule, String reason) {
        return new Verdict(level, List.of(new Finding(rule, reason, List.of())));
    }
}
