package io.kring.testkit.behaviour.community;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.KringBuilder;
import io.kring.access.Action;
import io.kring.access.Decision;
import io.kring.access.Role;
import io.kring.community.Community;
import io.kring.community.CommunityDraft;
import io.kring.community.Member;
import io.kring.community.MembershipOutcome;
import io.kring.community.MembershipStatus;
import io.kring.house.HouseRule;
import io.kring.house.RulesScope;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.Person;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Inviting people, and adding them without asking. */
public interface InvitingContract extends KringContract {
    @Test
    default void anInvitationIsAcceptedOrRefusedOnce(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId site = host.closed(ann);

        assertThat(host.communities().invite(ann, site, TestHost.id(bob))).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().invite(ann, site, TestHost.id(bob))).isEqualTo(MembershipOutcome.UNCHANGED);
        host.communities().invite(ann, site, TestHost.id(cor));
        assertThat(host.communities().accept(bob, site)).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().accept(bob, site)).isEqualTo(MembershipOutcome.NOTHING_TO_DO);
        assertThat(host.communities().refuse(cor, site)).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().refuse(cor, site)).isEqualTo(MembershipOutcome.NOTHING_TO_DO);

        assertThat(host.community(bob, site).role()).contains(Role.MEMBER);
        assertThat(host.community(cor, site).role()).isEmpty();
    }

    @Test
    default void aPolicyMayRefuseTheInvitedToJoin(TestHost host) {
        host.with(builder -> builder.access((actor, request) ->
                request.action() == Action.JOIN && actor.equals(Actor.of("bob")) ? Decision.DENY : Decision.DEFAULT));
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId site = host.closed(ann);
        List.of(bob, cor).forEach(invited -> host.communities().invite(ann, site, TestHost.id(invited)));

        assertThat(codeOf(() -> host.communities().accept(bob, site))).isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.communities().join(bob, site))).isEqualTo("action.not-allowed");
        assertThat(host.communities().accept(cor, site)).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.community(bob, site).role()).isEmpty();
    }

    @Test
    default void invitedPeopleSeeTheCardOfASecretCommunityAndTheInviterAndNothingElse(TestHost host) {
        host.with(KringBuilder::allowSecretCommunities);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId secret = host.create(ann, CommunityDraft.secret("Works council", "Say"));
        PostId post = host.update(ann, secret, "Hush");
        RulesScope scope = RulesScope.community(secret);
        host.enacted(ann, scope, "Silence");

        host.communities().invite(ann, secret, TestHost.id(bob));

        Community card = host.community(bob, secret);
        assertThat(card.purpose()).isEqualTo("Say");
        assertThat(card.inviter()).map(Person::name).contains("Ann");
        assertThat(card.members()).isEmpty();
        assertThat(host.rules(bob, scope).inForce().orElseThrow().rules()).containsExactly(HouseRule.of("Silence"));
        assertThat(host.posts().find(bob, post)).isEmpty();
        assertThat(codeOf(() -> host.communities().members(bob, secret, PageRequest.first(10))))
                .isEqualTo("community.not-found");
        assertThat(host.communities().invitedTo(bob, PageRequest.first(10)).items())
                .extracting(Community::id)
                .containsExactly(secret);

        host.communities().refuse(bob, secret);

        assertThat(host.communities().find(bob, secret)).isEmpty();
        assertThat(host.house().view(bob, scope)).isEmpty();
        assertThat(host.communities().invitedTo(bob, PageRequest.first(10)).items())
                .isEmpty();
    }

    @Test
    default void invitingWhoAskedToJoinLetsThemIn(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId site = host.closed(ann);
        host.communities().join(bob, site);

        assertThat(host.communities().invite(ann, site, TestHost.id(bob))).isEqualTo(MembershipOutcome.DONE);

        assertThat(host.community(bob, site).status()).contains(MembershipStatus.MEMBER);
    }

    @Test
    default void membersDoNotInviteAndModeratorsDo(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PersonId cor = TestHost.id(host.person("Cor"));
        CommunityId site = host.closed(ann);
        host.add(ann, site, bob);

        assertThat(codeOf(() -> host.communities().invite(bob, site, cor))).isEqualTo("action.not-allowed");

        host.communities().changeRole(ann, site, TestHost.id(bob), Role.MODERATOR);

        assertThat(host.communities().invite(bob, site, cor)).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities()
                        .invitations(bob, site, PageRequest.first(10))
                        .items())
                .extracting(member -> member.person().id())
                .containsExactly(cor);
    }

    @Test
    default void addingPeopleInBulkReportsPerPerson(TestHost host) {
        Actor ann = host.person("Ann");
        PersonId bob = TestHost.id(host.person("Bob"));
        PersonId cor = TestHost.id(host.person("Cor"));
        PersonId dee = TestHost.id(host.person("Dee"));
        PersonId eva = TestHost.id(host.person("Eva"));
        PersonId gone = TestHost.id(host.person("Gone"));
        PersonId nobody = new PersonId("nobody");
        host.people().change(gone, card -> card.withStatus(PersonStatus.DEPARTED));
        CommunityId tea = host.create(ann, CommunityDraft.open("Tea", "?").withCap(3));
        host.communities().join(Actor.of(bob), tea);
        host.communities().ban(ann, tea, cor);

        Map<PersonId, MembershipOutcome> outcomes =
                host.communities().add(ann, tea, List.of(bob, cor, dee, gone, nobody, eva));

        assertThat(outcomes)
                .containsExactly(
                        Map.entry(bob, MembershipOutcome.UNCHANGED),
                        Map.entry(cor, MembershipOutcome.BANNED),
                        Map.entry(dee, MembershipOutcome.DONE),
                        Map.entry(gone, MembershipOutcome.UNKNOWN_PERSON),
                        Map.entry(nobody, MembershipOutcome.UNKNOWN_PERSON),
                        Map.entry(eva, MembershipOutcome.FULL));
        assertThat(host.communities().members(ann, tea, PageRequest.first(10)).items())
                .extracting(Member::person)
                .extracting(Person::id)
                .containsExactlyInAnyOrder(TestHost.id(ann), bob, dee);
    }

    @Test
    default void onlyCommunityManagersAddPeopleWithoutAsking(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PersonId cor = TestHost.id(host.person("Cor"));
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        host.communities().changeRole(ann, tea, TestHost.id(bob), Role.MODERATOR);

        assertThat(codeOf(() -> host.communities().add(bob, tea, List.of(cor)))).isEqualTo("action.not-allowed");
        assertThat(host.communities().add(ann, tea, List.of(cor))).containsEntry(cor, MembershipOutcome.DONE);
    }
}
