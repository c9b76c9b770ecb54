package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.error.NotFound;
import io.kring.house.HouseRule;
import io.kring.house.HouseWordDraft;
import io.kring.house.RulesDraft;
import io.kring.house.RulesScope;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.limit.Limits;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements the house and its rules execute, and that what is absent or forbidden executes no others. */
class HouseBudgetTest {
    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theHouseStaysWithinItsBudgets(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        try (TestHost host = new TestHost(database.freshStorage())
                .with(builder -> builder.limits(Limits.standard().withConsultation(Duration.ZERO)))) {
            Actor ann = host.person("Ann");
            Actor bob = host.person("Bob");
            Actor sanne = host.speaker("Sanne");
            CommunityId closed = host.closed(ann);
            CommunityId tea = host.open(ann);
            host.communities().ban(ann, tea, TestHost.id(bob));
            PostId post = host.update(ann, closed, "Which rules?");
            RulesScope scope = RulesScope.community(closed);
            RulesScope forbidden = RulesScope.community(tea);
            RulesScope absent = RulesScope.community(new CommunityId(4_242));
            host.house().accept(bob, host.enacted(sanne, RulesScope.house(), "Be kind"));
            RulesId hidden = host.enacted(ann, forbidden, "Hidden");
            RulesDraft draft =
                    RulesDraft.until(host.clock().instant(), HouseRule.of("Be kind"), HouseRule.of("Be brief"));
            StatementCount count = database.count();
            Map<String, Integer> counted = new LinkedHashMap<>();

            counted.put("say", count.of(() -> host.house().say(sanne, 0, new HouseWordDraft("Power", "Time"))));
            RulesId[] rules = new RulesId[1];
            counted.put("propose", count.of(() -> {
                rules[0] = host.house()
                        .propose(ann, scope, draft.discussedIn(post))
                        .id();
                return rules[0];
            }));
            counted.put("enact", count.of(() -> host.house().enact(ann, rules[0])));
            counted.put("accept", count.of(() -> host.house().accept(bob, rules[0])));
            counted.put("accept again", count.of(() -> host.house().accept(bob, rules[0])));
            counted.put("accept what is forbidden", count.of(refused(() -> host.house()
                    .accept(bob, hidden))));
            counted.put(
                    "accept what is absent", count.of(refused(() -> host.house().accept(bob, new RulesId(4_242)))));
            counted.put("view", count.of(() -> host.house().view(bob, scope)));
            counted.put("view what is forbidden", count.of(() -> host.house().view(bob, forbidden)));
            counted.put("view what is absent", count.of(() -> host.house().view(bob, absent)));
            counted.put("view the house", count.of(() -> host.house().view(bob, RulesScope.house())));
            counted.put("history", count.of(() -> host.house().history(bob, scope, PageRequest.first(200))));
            counted.put("history of what is absent", count.of(() -> host.house()
                    .history(bob, absent, PageRequest.first(200))));

            boolean h2 = dialect == Dialect.H2;
            assertThat(counted)
                    .isEqualTo(Map.ofEntries(
                            Map.entry("say", h2 ? 5 : 3),
                            Map.entry("propose", h2 ? 5 : 3),
                            Map.entry("enact", h2 ? 4 : 2),
                            Map.entry("accept", h2 ? 3 : 2),
                            Map.entry("accept again", 1),
                            Map.entry("accept what is forbidden", 1),
                            Map.entry("accept what is absent", 1),
                            Map.entry("view", 1),
                            Map.entry("view what is forbidden", 1),
                            Map.entry("view what is absent", 1),
                            Map.entry("view the house", 1),
                            Map.entry("history", 1),
                            Map.entry("history of what is absent", 1)));
        }
    }

    private static Callable<Boolean> refused(Callable<?> call) {
        return () -> {
            try {
                call.call();
                return false;
            } catch (NotFound e) {
                return true;
            }
        };
    }
}
