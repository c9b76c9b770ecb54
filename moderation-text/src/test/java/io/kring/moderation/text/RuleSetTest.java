package io.kring.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kring.error.Misconfigured;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    @Test
    void aSetIsReadAndDescribedAlike() {
        String text = "reject stem nl insult klootzak\nhold pattern any project-names project-[0-9]{4}\n";

        RuleSet rules = RuleSet.parse("# agreed\n\n" + text).rules().orElseThrow();

        assertThat(rules.describe()).isEqualTo(text);
        assertThat(RuleMatcher.of(rules).find("Twee klootzakken in Project-2024"))
                .extracting(Hit::start, Hit::end, Hit::severity, Hit::rule)
                .containsExactly(
                        tuple(5, 16, Severity.REJECT, "insult"), tuple(20, 32, Severity.HOLD, "project-names"));
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPlace() {
        Checked checked = RuleSet.parse("""
                hold word nl rule bad
                hold pattern any rule (a+)\\1
                hold pattern any rule x(?=y)
                hold pattern any rule a(b
                hold pattern any rule a*
                allow word any rule B\u00E1d
                hold word nl rule bad
                hold word nl rule ...
                often word nl rule too
                hold
                hold word nl rule %s
                """.formatted("x".repeat(101)));

        assertThat(checked.rules()).isEmpty();
        assertThat(checked.problems())
                .extracting(Problem::line, Problem::column, Problem::reason)
                .containsExactly(
                        tuple(2, 27, Problem.Reason.UNSUPPORTED),
                        tuple(3, 24, Problem.Reason.UNSUPPORTED),
                        tuple(4, 23, Problem.Reason.SYNTAX),
                        tuple(5, 23, Problem.Reason.EMPTY),
                        tuple(6, 21, Problem.Reason.CONTRADICTION),
                        tuple(7, 19, Problem.Reason.DUPLICATE),
                        tuple(8, 19, Problem.Reason.EMPTY),
                        tuple(9, 1, Problem.Reason.MALFORMED),
                        tuple(10, 1, Problem.Reason.MALFORMED),
                        tuple(11, 119, Problem.Reason.TOO_LONG));
    }

    @Test
    void aSetWithProblemsIsNotBuilt() {
        RuleSet rules = new RuleSet(List.of(), List.of(new PatternEntry("(", Severity.HOLD, "rule")));

        assertThatThrownBy(() -> RuleMatcher.of(rules)).isInstanceOf(Misconfigured.class);
    }

    @Test
    void whatStandsWithinAnExceptionIsNoHit() {
        RuleSet rules = RuleSet.parse("hold word nl rule hond\nallow word nl rule hond uitlaten\n")
                .rules()
                .orElseThrow();

        assertThat(RuleMatcher.of(rules).find("De hond uitlaten, jij hond"))
                .extracting(Hit::start)
                .containsExactly(22);
    }
}
