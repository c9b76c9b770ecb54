package io.kring.testkit.behaviour.community;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Action;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.community.JoinOutcome;
import io.kring.community.JoinPolicy;
import io.kring.community.Member;
import io.kring.community.MembershipOutcome;
import io.kring.community.MembershipStatus;
import io.kring.id.CommunityId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonStatus;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import org.junit.jupiter.api.Test;

/** Joining, asking to, and being let in. */
public interface JoiningContract extends KringContract {
    @Test
    default void everyoneJoinsAnOpenCommunityWithFreeJoining(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        assertThat(host.community(bob, tea).allowed()).contains(Action.JOIN);

        assertThat(host.communities().join(bob, tea)).isEqualTo(JoinOutcome.JOINED);

        assertThat(host.community(bob, tea).role()).contains(Role.MEMBER);
        assertThat(host.community(bob, tea).members()).hasValue(2);
        assertThat(host.community(bob, tea).allowed()).doesNotContain(Action.JOIN);
        assertThat(host.communities().join(bob, tea)).isEqualTo(JoinOutcome.ALREADY_MEMBER);
        assertThat(host.community(bob, tea).members()).hasValue(2);
    }

    @Test
    default void joiningAClosedCommunityIsAskedForWhateverItsPolicy(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId free = host.create(ann, CommunityDraft.closed("Free", "?").withJoinPolicy(JoinPolicy.FREE));
        CommunityId asked = host.create(ann, CommunityDraft.closed("Asked", "?").withJoinPolicy(JoinPolicy.REQUEST));

        assertThat(host.communities().join(bob, free)).isEqualTo(JoinOutcome.REQUESTED);
        assertThat(host.communities().join(bob, asked)).isEqualTo(JoinOutcome.REQUESTED);
        assertThat(host.community(bob, free).role()).isEmpty();
    }

    @Test
    default void joiningByRequestIsAskedForInAnOpenCommunityToo(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.create(ann, CommunityDraft.open("Tea", "?").withJoinPolicy(JoinPolicy.REQUEST));

        assertThat(host.communities().join(bob, tea, "I drink it")).isEqualTo(JoinOutcome.REQUESTED);
        assertThat(host.communities().join(bob, tea, "Really")).isEqualTo(JoinOutcome.ALREADY_REQUESTED);

        assertThat(host.communities().requests(ann, tea, PageRequest.first(10)).items())
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.answer()).contains("I drink it");
                    assertThat(request.status()).isEqualTo(MembershipStatus.PENDING);
                    assertThat(request.role()).isEmpty();
                });
    }

    @Test
    default void whereMembersAreInvitedNobodyJoinsByThemselves(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.create(ann, CommunityDraft.open("Tea", "?").withJoinPolicy(JoinPolicy.INVITATION));

        assertThat(host.communities().join(bob, tea)).isEqualTo(JoinOutcome.INVITATION_NEEDED);
        host.communities().invite(ann, tea, TestHost.id(bob));
        assertThat(host.communities().join(bob, tea)).isEqualTo(JoinOutcome.JOINED);
    }

    @Test
    default void aRequestIsApprovedOrDeclinedOnce(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId site = host.closed(ann);
        host.communities().join(bob, site);
        host.communities().join(cor, site);

        assertThat(host.communities().approve(ann, site, TestHost.id(bob))).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().approve(ann, site, TestHost.id(bob))).isEqualTo(MembershipOutcome.NOTHING_TO_DO);
        assertThat(host.communities().decline(ann, site, TestHost.id(cor))).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().decline(ann, site, TestHost.id(cor))).isEqualTo(MembershipOutcome.NOTHING_TO_DO);

        assertThat(host.community(bob, site).role()).contains(Role.MEMBER);
        assertThat(host.community(cor, site).role()).isEmpty();
        assertThat(host.communities().join(cor, site)).isEqualTo(JoinOutcome.REQUESTED);
    }

    @Test
    default void onlyWhoRunsTheCommunityAnswersRequests(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId site = host.closed(ann);
        host.add(ann, site, bob);
        host.communities().join(cor, site);

        assertThat(codeOf(() -> host.communities().approve(bob, site, TestHost.id(cor))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.communities().approve(cor, site, TestHost.id(cor))))
                .isEqualTo("action.not-allowed");

        host.communities().changeRole(ann, site, TestHost.id(bob), Role.MODERATOR);

        assertThat(host.communities().approve(bob, site, TestHost.id(cor))).isEqualTo(MembershipOutcome.DONE);
    }

    @Test
    default void aRequestIsTakenBackByLeaving(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId site = host.closed(ann);
        host.communities().join(bob, site);

        assertThat(host.communities().leave(bob, site)).isEqualTo(MembershipOutcome.DONE);

        assertThat(host.communities().requests(ann, site, PageRequest.first(10)).items())
                .isEmpty();
        assertThat(host.communities().leave(bob, site)).isEqualTo(MembershipOutcome.NOTHING_TO_DO);
    }

    @Test
    default void theCapIsNeverExceededByAnyWayIn(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        Actor dee = host.person("Dee");
        CommunityId tea = host.create(ann, CommunityDraft.open("Tea", "?").withCap(2));
        host.communities().invite(ann, tea, TestHost.id(cor));
        host.communities().join(bob, tea);

        assertThat(host.communities().join(dee, tea)).isEqualTo(JoinOutcome.FULL);
        assertThat(host.communities().accept(cor, tea)).isEqualTo(MembershipOutcome.FULL);
        assertThat(host.communities().join(cor, tea)).isEqualTo(JoinOutcome.FULL);
        assertThat(host.communities().add(ann, tea, java.util.List.of(TestHost.id(dee))))
                .containsEntry(TestHost.id(dee), MembershipOutcome.FULL);
        assertThat(host.community(ann, tea).members()).hasValue(2);

        host.communities().leave(bob, tea);

        assertThat(host.communities().accept(cor, tea)).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.community(ann, tea).members()).hasValue(2);
    }

    @Test
    default void aCapBelowTheNumberOfMembersStopsJoiningAndRemovesNobody(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);

        var read = host.community(ann, tea);
        host.communities()
                .edit(ann, tea, read.version(), CommunityDraft.from(read).withCap(1));

        assertThat(host.communities().members(ann, tea, PageRequest.first(10)).items())
                .extracting(Member::person)
                .hasSize(2);
        assertThat(host.communities().join(cor, tea)).isEqualTo(JoinOutcome.FULL);
    }

    @Test
    default void guestsTakePartOnlyWhereTheyWereLetIn(TestHost host) {
        Actor ann = host.person("Ann");
        Actor gus = host.person("Gus");
        host.people().change(TestHost.id(gus), card -> card.withStatus(PersonStatus.GUEST));
        CommunityId tea = host.open(ann);
        CommunityId other = host.open(ann);

        assertThat(codeOf(() -> host.communities().join(gus, tea))).isEqualTo("community.not-found");
        host.communities().invite(ann, tea, TestHost.id(gus));
        assertThat(host.communities().accept(gus, tea)).isEqualTo(MembershipOutcome.DONE);

        assertThat(host.community(gus, tea).role()).contains(Role.MEMBER);
        assertThat(host.communities().find(gus, other)).isEmpty();
    }
}
