package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.event.EventType;
import io.kring.house.HouseWordDraft;
import io.kring.house.HouseWordOutcome;
import io.kring.house.ProposeOutcome;
import io.kring.house.RulesOutcome;
import io.kring.house.RulesScope;
import io.kring.house.RulesVersion;
import io.kring.id.CommunityId;
import io.kring.id.RulesId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Several people make, enact and accept rules at once. */
public interface ConcurrentRulesContract extends KringContract {
    @Test
    default void eightProposalsAtOnceAreOneDraft(TestHost host) {
        Actor ann = host.person("Ann");
        Actor sanne = host.speaker("Sanne");
        for (RulesScope scope : List.of(RulesScope.community(host.open(ann)), RulesScope.house())) {
            Actor maker = scope.community().isPresent() ? ann : sanne;
            List<Callable<ProposeOutcome>> calls = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<ProposeOutcome>)
                            () -> host.house().propose(maker, scope, host.draft("Draft " + i)))
                    .toList();

            List<ProposeOutcome> outcomes = AtOnce.run(8, calls);

            assertThat(outcomes)
                    .filteredOn(outcome -> outcome.kind() == ProposeOutcome.Kind.PROPOSED)
                    .hasSize(1);
            assertThat(outcomes)
                    .extracting(ProposeOutcome::id)
                    .containsOnly(host.rules(maker, scope)
                            .inConsultation()
                            .orElseThrow()
                            .id());
        }
        assertThat(host.events().of(EventType.RULES_PROPOSED)).hasSize(2);
    }

    @Test
    default void whatTwoEnactAtOnceComesIntoForceOnce(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        RulesScope scope = managedByBoth(host, ann, bob);
        for (int round = 1; round <= 10; round++) {
            RulesId rules = host.propose(ann, scope, "Round " + round);
            host.clock().move(Duration.ofDays(7));

            List<RulesOutcome> outcomes =
                    AtOnce.run(2, List.of(() -> host.house().enact(ann, rules), () -> host.house()
                            .enact(bob, rules)));

            assertThat(outcomes).containsExactlyInAnyOrder(RulesOutcome.DONE, RulesOutcome.UNCHANGED);
            RulesVersion now = host.rules(ann, scope).inForce().orElseThrow();
            assertThat(now.id()).isEqualTo(rules);
            assertThat(now.version()).hasValue(round);
            assertThat(host.events().of(EventType.RULES_ENACTED)).hasSize(1);
            host.forgetEvents();
        }
        assertThat(host.house().history(ann, scope, PageRequest.first(20)).items())
                .hasSize(10);
    }

    @Test
    default void aDraftThatIsEnactedAndWithdrawnAtOnceIsOneOfTheTwo(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        RulesScope scope = managedByBoth(host, ann, bob);
        for (int round = 0; round < 10; round++) {
            RulesId rules = host.propose(ann, scope, "Round " + round);
            host.clock().move(Duration.ofDays(7));

            List<RulesOutcome> outcomes =
                    AtOnce.run(2, List.of(() -> host.house().enact(ann, rules), () -> host.house()
                            .withdraw(bob, rules)));

            assertThat(outcomes).containsExactlyInAnyOrder(RulesOutcome.DONE, RulesOutcome.NOT_IN_CONSULTATION);
            boolean inForce = host.rules(ann, scope)
                    .inForce()
                    .map(RulesVersion::id)
                    .filter(rules::equals)
                    .isPresent();
            assertThat(inForce).isEqualTo(outcomes.get(0) == RulesOutcome.DONE);
            assertThat(host.rules(ann, scope).inConsultation()).isEmpty();
        }
    }

    @Test
    default void whoAcceptsWhileRulesAreReplacedHasAcceptedTheOldOnesOrNone(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        RulesId old = host.enacted(sanne, RulesScope.house(), "Old");
        RulesId next = host.propose(sanne, RulesScope.house(), "New");
        host.clock().move(Duration.ofDays(7));
        List<Callable<RulesOutcome>> calls = new ArrayList<>();
        List<Actor> people = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            Actor each = host.person("Person" + i);
            people.add(each);
            RulesId accepted = i % 3 == 0 ? next : old;
            calls.add(() -> host.house().accept(each, accepted));
        }
        calls.add(7, () -> host.house().enact(sanne, next));

        List<RulesOutcome> outcomes = new ArrayList<>(AtOnce.run(16, calls));

        assertThat(outcomes.remove(7)).isEqualTo(RulesOutcome.DONE);
        assertThat(outcomes).isSubsetOf(RulesOutcome.DONE, RulesOutcome.NOT_IN_FORCE);
        for (int i = 0; i < people.size(); i++) {
            boolean acceptedNext = i % 3 == 0 && outcomes.get(i) == RulesOutcome.DONE;
            assertThat(host.rules(people.get(i), RulesScope.house()).accepted()).isEqualTo(acceptedNext);
        }
    }

    @Test
    default void onePersonWhoAcceptsManyTimesAtOnceHasAcceptedOnce(TestHost host) {
        Actor bob = host.person("Bob");
        RulesId rules = host.enacted(host.speaker("Sanne"), RulesScope.house(), "Be kind");
        List<Callable<RulesOutcome>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            calls.add(() -> host.house().accept(bob, rules));
        }

        List<RulesOutcome> outcomes = AtOnce.run(16, calls);

        assertThat(outcomes).filteredOn(RulesOutcome.DONE::equals).hasSize(1);
        assertThat(outcomes).filteredOn(RulesOutcome.UNCHANGED::equals).hasSize(15);
    }

    @Test
    default void ofEightWhoSpeakForTheHouseAtOnceOneIsHeard(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        List<Callable<HouseWordOutcome>> calls = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<HouseWordOutcome>)
                        () -> host.house().say(sanne, 0, new HouseWordDraft("Mission " + i, null)))
                .toList();

        List<HouseWordOutcome> outcomes = AtOnce.run(8, calls);

        assertThat(outcomes)
                .filteredOn(outcome -> outcome.kind() == HouseWordOutcome.Kind.SAID)
                .hasSize(1);
        assertThat(outcomes)
                .extracting(HouseWordOutcome::current)
                .containsOnly(host.house().word(sanne).orElseThrow());
        assertThat(host.events().of(EventType.HOUSE_SAID)).hasSize(1);
    }

    private static RulesScope managedByBoth(TestHost host, Actor one, Actor two) {
        CommunityId community = host.open(one);
        host.add(one, community, two);
        host.communities().changeRole(one, community, TestHost.id(two), Role.COMMUNITY_MANAGER);
        return RulesScope.community(community);
    }
}
