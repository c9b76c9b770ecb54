package io.kring.internal.judging;

import io.kring.moderation.Finding;
import io.kring.moderation.Verdict.Level;
import io.kring.spi.change.ChangeSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What all policies together say.
 *
 * @param confirmation with which the author may publish the same text after a nudge
 * @param changes      what is written with the text where it is written
 */
public record Ruling(Level level, List<Finding> findings, String confirmation, ChangeSet changes) {
    private static final int MOST_RULES = 10;

    /** Nothing was found. */
    public static final Ruling FREE = new Ruling(Level.ALLOW, List.of(), "", ChangeSet.of());

    public Ruling {
        findings = List.copyOf(findings);
    }

    /** Codes of the rules, for the moderators' list. */
    public String rules() {
        return findings.stream().map(Finding::rule).distinct().limit(MOST_RULES).collect(Collectors.joining(","));
    }
}
