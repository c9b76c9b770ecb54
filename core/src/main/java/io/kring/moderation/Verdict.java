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
        /** The author is asked to reconsider; they may still publish. */
        NUDGE,
        /** It waits for a moderator; where nothing can wait, as a name, it is refused. */
        HOLD,
        REJECT
    }

    public static Verdict noOpinion() {
        return new Verdict(Level.NO_OPINION, List.of());
    }

    /** One finding about the text as a whole. */
    public static Verdict of(Level level, String rule, Reason reason) {
        return new Verdict(level, List.of(new Finding(rule, reason, List.of())));
    }

    /** The same where a host speaks one language. */
    public static Verdict of(Level level, String rule, String reason) {
        return of(level, rule, Reason.of(reason));
    }

    /** One finding about pieces of the text; no opinion where there are none. */
    public static Verdict about(Level level, String rule, Reason reason, List<Finding.Span> spans) {
        return spans.isEmpty() ? noOpinion() : new Verdict(level, List.of(new Finding(rule, reason, spans)));
    }
}
