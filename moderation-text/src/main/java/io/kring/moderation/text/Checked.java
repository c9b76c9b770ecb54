package io.kring.moderation.text;

import java.util.List;
import java.util.Optional;

/** What came of reading a rule set: the set, or everything that is wrong with it, by line. */
public record Checked(Optional<RuleSet> rules, List<Problem> problems) {
    public Checked {
        problems = List.copyOf(problems);
    }
}
