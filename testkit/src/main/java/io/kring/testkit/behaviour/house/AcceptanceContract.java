package io.kring.testkit.behaviour.house;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.KringBuilder;
import io.kring.access.Action;
import io.kring.access.Decision;
import io.kring.community.CommunityDraft;
import io.kring.event.DomainEvent;
import io.kring.house.HouseView;
import io.kring.house.RulesOutcome;
import io.kring.house.RulesScope;
import io.kring.id.CommunityId;
import io.kring.id.RulesId;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonStatus;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Everybody accepts the rules in force for themselves, and nobody else sees it (P21). */
public interface AcceptanceContract extends KringContract {
    @Test
    default void aPersonAcceptsTheRulesInForceOnce(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        RulesScope scope = RulesScope.community(host.open(ann));
        RulesId rules = host.enacted(ann, scope, "Be kind");
        HouseView before = host.rules(bob, scope);

        assertThat(host.house().accept(bob, rules)).isEqualTo(RulesOutcome.DONE);
        assertThat(host.house().accept(bob, rules)).isEqualTo(RulesOutcome.UNCHANGED);

        assertThat(before.accepted()).isFalse();
        assertThat(before.allowed()).contains(Action.ACCEPT_RULES);
        assertThat(host.rules(bob, scope).accepted()).isTrue();
        assertThat(host.rules(bob, scope).allowed()).isEmpty();
        assertThat(host.rules(ann, scope).accepted()).isFalse();
        assertThat(host.rules(ann, scope).allowed()).containsExactlyInAnyOrder(Action.ACCEPT_RULES, Action.EDIT_RULES);
    }

    @Test
    default void aNewVersionAsksAnew(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        Actor bob = host.person("Bob");
        RulesId first = host.enacted(sanne, RulesScope.house(), "Be kind");
        host.house().accept(bob, first);
        RulesId second = host.propose(sanne, RulesScope.house(), "Be brief");

        assertThat(host.house().accept(bob, second)).isEqualTo(RulesOutcome.NOT_IN_FORCE);
        assertThat(host.rules(bob, RulesScope.house()).accepted()).isTrue();
        host.clock().move(Duration.ofDays(7));
        host.house().enact(sanne, second);

        assertThat(host.rules(bob, RulesScope.house()).accepted()).isFalse();
        assertThat(host.house().accept(bob, first)).isEqualTo(RulesOutcome.NOT_IN_FORCE);
        assertThat(host.house().accept(sanne, first)).isEqualTo(RulesOutcome.NOT_IN_FORCE);
        assertThat(host.house().accept(bob, second)).isEqualTo(RulesOutcome.DONE);
        assertThat(host.rules(bob, RulesScope.house()).accepted()).isTrue();
    }

    @Test
    default void noEventTellsWhoAccepted(TestHost host) {
        Actor sanne = host.speaker("Sanne");
        Actor bob = host.person("Bob");
        RulesId rules = host.enacted(sanne, RulesScope.house(), "Be kind");
        List<DomainEvent> before = host.events().all();

        host.house().accept(bob, rules);

        assertThat(host.events().all()).isEqualTo(before);
        assertThat(before).extracting(DomainEvent::by).doesNotContain(bob.person());
    }

    @Test
    default void whoReadsTheRulesAndIsActiveAcceptsThem(TestHost host) {
        host.with(KringBuilder::allowSecretCommunities);
        Actor ann = host.person("Ann");
        Actor invited = host.person("Invited");
        Actor out = host.person("Out");
        CommunityId secret = host.create(ann, CommunityDraft.secret("Horizon", "Ours"));
        host.communities().invite(ann, secret, TestHost.id(invited));
        RulesId rules = host.enacted(ann, RulesScope.community(secret), "Silence");

        assertThat(codeOf(() -> host.house().accept(out, rules))).isEqualTo("rules.not-found");
        assertThat(codeOf(() -> host.house().accept(out, new RulesId(4_242)))).isEqualTo("rules.not-found");
        assertThat(codeOf(() -> host.house().accept(Actor.anonymous(), rules))).isEqualTo("action.not-allowed");
        assertThat(host.house().accept(invited, rules)).isEqualTo(RulesOutcome.DONE);
    }

    @Test
    default void guestsAcceptRulesSuspendedPeopleDoNotAndWhoHasLeftHasNone(TestHost host) {
        RulesId rules = host.enacted(host.speaker("Sanne"), RulesScope.house(), "Be kind");
        Actor guest = person(host, "Guest", PersonStatus.GUEST);
        Actor suspended = person(host, "Suspended", PersonStatus.SUSPENDED);
        Actor departed = person(host, "Departed", PersonStatus.DEPARTED);

        assertThat(host.rules(guest, RulesScope.house()).allowed()).containsExactly(Action.ACCEPT_RULES);
        assertThat(host.house().accept(guest, rules)).isEqualTo(RulesOutcome.DONE);
        assertThat(host.rules(suspended, RulesScope.house()).allowed()).isEmpty();
        assertThat(codeOf(() -> host.house().accept(suspended, rules))).isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.house().accept(departed, rules))).isEqualTo("rules.not-found");
    }

    @Test
    default void aPolicyMayRefuseAcceptingAndGrantsItToNobody(TestHost host) {
        host.with(builder -> builder.access((actor, request) -> request.action() != Action.ACCEPT_RULES
                ? Decision.DEFAULT
                : actor.equals(Actor.of("bob")) ? Decision.DENY : Decision.ALLOW));
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        Actor suspended = person(host, "Suspended", PersonStatus.SUSPENDED);
        RulesId rules = host.enacted(host.speaker("Sanne"), RulesScope.house(), "Be kind");

        assertThat(codeOf(() -> host.house().accept(bob, rules))).isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.house().accept(suspended, rules))).isEqualTo("action.not-allowed");
        assertThat(host.house().accept(cor, rules)).isEqualTo(RulesOutcome.DONE);
    }

    private static Actor person(TestHost host, String name, PersonStatus status) {
        Actor actor = host.person(name);
        host.people().put(Person.named(TestHost.id(actor).value(), name).withStatus(status));
        return actor;
    }
}
