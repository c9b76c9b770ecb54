package io.kring.testkit.behaviour.house;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.KringBuilder;
import io.kring.access.Action;
import io.kring.access.Decision;
import io.kring.access.PageAudience;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.conversation.PageRef;
import io.kring.house.ProposeOutcome;
import io.kring.house.RulesOutcome;
import io.kring.house.RulesScope;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.id.RulesId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PlatformRole;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who makes rules, and that the rules of one place say nothing about another. */
public interface RulesRightsContract extends KringContract {
    @Test
    default void aCommunitysManagersMakeItsRulesAndNobodyElse(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        host.communities().changeRole(ann, tea, TestHost.id(bob), Role.MODERATOR);
        host.open(cor);
        RulesScope scope = RulesScope.community(tea);
        RulesId draft = host.propose(ann, scope, "Be kind");
        host.clock().move(java.time.Duration.ofDays(7));

        for (Actor each : List.of(
                bob, cor, cor.as(PlatformRole.PLATFORM_COMMUNITY_MANAGER), cor.as(PlatformRole.ADMINISTRATOR))) {
            assertThat(codeOf(() -> host.house().propose(each, scope, host.draft("Mine"))))
                    .isEqualTo("action.not-allowed");
            assertThat(codeOf(() -> host.house().enact(each, draft))).isEqualTo("action.not-allowed");
            assertThat(codeOf(() -> host.house().withdraw(each, draft))).isEqualTo("action.not-allowed");
            assertThat(host.rules(each, scope).allowed()).isEmpty();
        }

        assertThat(host.rules(ann, scope).allowed()).containsExactly(Action.EDIT_RULES);
        assertThat(host.house().enact(ann, draft)).isEqualTo(RulesOutcome.DONE);
    }

    @Test
    default void aCommunitysManagerMakesNoRulesOfTheHouse(TestHost host) {
        Actor ann = host.person("Ann");
        Actor sanne = host.speaker("Sanne");
        host.open(ann);
        RulesId draft = host.propose(sanne, RulesScope.house(), "Be kind");

        assertThat(codeOf(() -> host.house().propose(ann, RulesScope.house(), host.draft("Mine"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.house().enact(ann, draft))).isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.house().withdraw(ann, draft))).isEqualTo("action.not-allowed");
        assertThat(host.house().withdraw(sanne.as(PlatformRole.ADMINISTRATOR), draft))
                .isEqualTo(RulesOutcome.DONE);
    }

    @Test
    default void aPolicyWidensWhoMakesTheRulesOfACommunity(TestHost host) {
        host.with(builder -> builder.access(
                (actor, request) -> request.action() == Action.EDIT_RULES && actor.equals(Actor.of("bob"))
                        ? Decision.ALLOW
                        : Decision.DEFAULT));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        RulesScope open = RulesScope.community(host.open(ann));
        RulesScope sealed = RulesScope.community(
                host.create(ann, CommunityDraft.closed("Council", "Ours").asSealed()));

        assertThat(host.house().propose(bob, open, host.draft("Be kind")).kind())
                .isEqualTo(ProposeOutcome.Kind.PROPOSED);
        assertThat(codeOf(() -> host.house().propose(bob, sealed, host.draft("Be kind"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.house().propose(host.person("Cor"), open, host.draft("Be kind"))))
                .isEqualTo("action.not-allowed");
    }

    @Test
    default void toWhomACommunityDoesNotExistItsRulesDoNot(TestHost host) {
        host.with(KringBuilder::allowSecretCommunities);
        Actor ann = host.person("Ann");
        Actor out = host.person("Out");
        CommunityId secret = host.create(ann, CommunityDraft.secret("Horizon", "Ours"));
        CommunityId open = host.open(ann);
        host.communities().ban(ann, open, TestHost.id(out));
        for (CommunityId each : List.of(secret, open)) {
            RulesScope scope = RulesScope.community(each);
            RulesId inForce = host.enacted(ann, scope, "Be kind");
            RulesId draft = host.propose(ann, scope, "Be brief");

            assertThat(host.house().view(out, scope)).isEmpty();
            assertThat(host.house().history(out, scope, PageRequest.first(5)).items())
                    .isEmpty();
            assertThat(codeOf(() -> host.house().propose(out, scope, host.draft("Mine"))))
                    .isEqualTo("community.not-found");
            for (RulesId rules : List.of(inForce, draft)) {
                assertThat(List.of(
                                codeOf(() -> host.house().enact(out, rules)),
                                codeOf(() -> host.house().withdraw(out, rules)),
                                codeOf(() -> host.house().accept(out, rules))))
                        .containsOnly("rules.not-found");
            }
            assertThat(host.house().accept(ann, inForce)).isEqualTo(RulesOutcome.DONE);
        }
    }

    @Test
    default void anArchivedCommunityKeepsItsRulesAsTheyAre(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        RulesScope scope = RulesScope.community(tea);
        RulesId rules = host.enacted(ann, scope, "Be kind");
        host.communities().archive(ann, tea);

        assertThat(host.rules(ann, scope).inForce()).isPresent();
        assertThat(host.rules(ann, scope).allowed()).isEmpty();
        assertThat(codeOf(() -> host.house().propose(ann, scope, host.draft("Mine"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.house().accept(ann, rules))).isEqualTo("action.not-allowed");
        host.communities().restore(ann, tea);
        assertThat(host.house().accept(ann, rules)).isEqualTo(RulesOutcome.DONE);
    }

    @Test
    default void thePlaceOfAPageHasNoRules(TestHost host) {
        Actor ann = host.person("Ann");
        PageRef news = PageRef.of("/news/1", "News", PageAudience.everyone()).ownedBy(TestHost.id(ann));
        PostId post = host.kring().pages().put(news);
        CommunityId place = host.post(ann, post).community();
        RulesScope scope = RulesScope.community(place);

        assertThat(host.house().view(ann, scope)).isEmpty();
        assertThat(host.house().history(ann, scope, PageRequest.first(5)).items())
                .isEmpty();
        assertThat(codeOf(() -> host.house().propose(ann, scope, host.draft("Mine"))))
                .isEqualTo("community.not-found");
    }

    @Test
    default void rulesOfOneCommunityAreNotThoseOfAnother(TestHost host) {
        Actor ann = host.person("Ann");
        RulesScope tea = RulesScope.community(host.open(ann));
        RulesScope coffee = RulesScope.community(host.open(ann));
        host.house().accept(ann, host.enacted(ann, tea, "Green first"));
        host.propose(ann, tea, "Black first");

        assertThat(host.rules(ann, coffee).inForce()).isEmpty();
        assertThat(host.rules(ann, coffee).inConsultation()).isEmpty();
        assertThat(host.rules(ann, coffee).accepted()).isFalse();
        assertThat(host.rules(ann, RulesScope.house()).inForce()).isEmpty();
        assertThat(host.house().history(ann, coffee, PageRequest.first(5)).items())
                .isEmpty();
        assertThat(host.rules(ann, tea).accepted()).isTrue();
    }
}
