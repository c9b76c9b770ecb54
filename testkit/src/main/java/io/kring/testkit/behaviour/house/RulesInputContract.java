package io.kring.testkit.behaviour.house;

import static io.kring.testkit.Refusals.violationOf;
import static io.kring.testkit.Refusals.violationsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.error.Misconfigured;
import io.kring.house.HouseRule;
import io.kring.house.ProposeOutcome;
import io.kring.house.RulesDraft;
import io.kring.house.RulesScope;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.limit.Limit;
import io.kring.limit.Limits;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Rules that cannot be. */
public interface RulesInputContract extends KringContract {
    @Test
    default void allThatIsWrongWithADraftIsSaidAtOnce(TestHost host) {
        Actor ann = host.person("Ann");
        RulesScope scope = RulesScope.community(host.open(ann));
        RulesDraft draft = RulesDraft.until(
                host.clock().instant(),
                HouseRule.of("Be kind"),
                new HouseRule(" ", "a\u0000b"),
                new HouseRule("x".repeat(121), "x".repeat(2_001)),
                new HouseRule("a\u202Eb", "a\uD83D"));

        assertThat(violationsOf(() -> host.house().propose(ann, scope, draft)))
                .containsExactlyInAnyOrder(
                        "rules[1].title text.blank",
                        "rules[1].text text.character",
                        "rules[2].title text.long",
                        "rules[2].text text.long",
                        "rules[3].title text.character",
                        "rules[3].text text.character",
                        "consultUntil consultation.short");
        assertThat(host.rules(ann, scope).inConsultation()).isEmpty();
        assertThat(host.events().of("rules.proposed")).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway")
    default void aTextThatAHostForgotIsTold(TestHost host) {
        Actor ann = host.person("Ann");
        RulesScope scope = RulesScope.community(host.open(ann));
        RulesDraft draft = RulesDraft.until(host.draft("x").consultUntil(), new HouseRule("Be kind", null));

        assertThat(violationsOf(() -> host.house().propose(ann, scope, draft)))
                .containsExactly("rules[0].text required");
    }

    @Test
    default void aVersionHoldsOneToTwentyRules(TestHost host) {
        Actor ann = host.person("Ann");
        RulesScope scope = RulesScope.community(host.open(ann));

        assertThat(violationsOf(() -> host.house().propose(ann, scope, many(host, 0))))
                .containsExactly("rules required");
        assertThat(violationsOf(() -> host.house().propose(ann, scope, many(host, 21))))
                .containsExactly("rules most");
        assertThat(host.house().propose(ann, scope, many(host, 20)).kind()).isEqualTo(ProposeOutcome.Kind.PROPOSED);
        assertThat(host.rules(ann, scope).inConsultation().orElseThrow().rules())
                .hasSize(20);
    }

    @Test
    default void tenMegabytesAreRefused(TestHost host) {
        Actor ann = host.person("Ann");
        RulesScope scope = RulesScope.community(host.open(ann));
        String huge = "0123456789".repeat(1_048_576);

        assertThat(violationsOf(() -> host.house()
                        .propose(
                                ann,
                                scope,
                                RulesDraft.until(host.draft("x").consultUntil(), new HouseRule(huge, huge)))))
                .containsExactlyInAnyOrder("rules[0].text text.long", "rules[0].title text.long");
        assertThat(host.rules(ann, scope).inConsultation()).isEmpty();
    }

    @Test
    default void theHostsLimitsHoldUpToWhatStoragesReadInOneGo(TestHost host) {
        Limits highest = Limits.standard().with(Limit.RULE_TEXT, 20_000).with(Limit.RULE_TITLE, 1_000);
        host.with(builder -> builder.limits(highest));
        Actor ann = host.person("Ann");
        RulesScope scope = RulesScope.community(host.open(ann));
        HouseRule rule = new HouseRule("\"".repeat(1_000), "\"" + "\\\n".repeat(9_999) + "\"");

        host.house()
                .propose(
                        ann,
                        scope,
                        new RulesDraft(
                                Collections.nCopies(20, rule), host.draft("x").consultUntil(), null));

        assertThat(host.rules(ann, scope).inConsultation().orElseThrow().rules())
                .hasSize(20)
                .containsOnly(rule);
        for (Limit limit : List.of(Limit.RULE_TEXT, Limit.RULE_TITLE, Limit.RULES)) {
            Assertions.assertThatThrownBy(() -> Limits.standard().with(limit, limit.highest() + 1))
                    .isInstanceOf(Misconfigured.class);
        }
    }

    @Test
    default void anIdIsOfRulesAndNothingElse(TestHost host) {
        Actor ann = host.person("Ann");
        RulesId rules = host.propose(ann, RulesScope.community(host.open(ann)), "Be kind");

        assertThat(RulesId.parse(rules.toString())).isEqualTo(rules);
        assertThat(rules.toString()).startsWith("r");
        assertThat(violationOf(() -> PostId.parse(rules.toString()))).isEqualTo("id.invalid");
        assertThat(violationOf(() -> RulesId.parse(new PostId(1).toString()))).isEqualTo("id.invalid");
        assertThat(violationOf(() -> new RulesId(0))).isEqualTo("id.invalid");
    }

    private static RulesDraft many(TestHost host, int rules) {
        return new RulesDraft(
                Collections.nCopies(rules, HouseRule.of("Be kind")),
                host.draft("x").consultUntil(),
                null);
    }
}
