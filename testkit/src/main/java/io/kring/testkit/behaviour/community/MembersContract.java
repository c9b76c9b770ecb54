package io.kring.testkit.behaviour.community;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.community.JoinOutcome;
import io.kring.community.MembershipOutcome;
import io.kring.community.MembershipStatus;
import io.kring.feed.FeedQuery;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.post.PostDraft;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import org.junit.jupiter.api.Test;

/** Leaving, being removed or banned, and roles. */
public interface MembersContract extends KringContract {
    @Test
    default void whoLeavesReadsAClosedCommunityNoMore(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId site = host.closed(ann);
        host.add(ann, site, bob);
        PostId post = host.update(ann, site, "To us");
        assertThat(host.posts().find(bob, post)).isPresent();

        assertThat(host.communities().leave(bob, site)).isEqualTo(MembershipOutcome.DONE);

        assertThat(host.posts().find(bob, post)).isEmpty();
        assertThat(host.community(bob, site).status()).contains(MembershipStatus.LEFT);
        assertThat(host.community(ann, site).members()).hasValue(1);
    }

    @Test
    default void theLastCommunityManagerNeitherLeavesNorIsRemovedNorStepsDown(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);

        assertThat(host.communities().leave(ann, tea)).isEqualTo(MembershipOutcome.LAST_MANAGER);
        assertThat(host.communities().remove(ann, tea, TestHost.id(ann))).isEqualTo(MembershipOutcome.LAST_MANAGER);
        assertThat(host.communities().ban(ann, tea, TestHost.id(ann))).isEqualTo(MembershipOutcome.LAST_MANAGER);
        assertThat(host.communities().changeRole(ann, tea, TestHost.id(ann), Role.MEMBER))
                .isEqualTo(MembershipOutcome.LAST_MANAGER);
        assertThat(host.community(ann, tea).role()).contains(Role.COMMUNITY_MANAGER);

        host.communities().changeRole(ann, tea, TestHost.id(bob), Role.COMMUNITY_MANAGER);

        assertThat(host.communities().leave(ann, tea)).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().leave(bob, tea)).isEqualTo(MembershipOutcome.LAST_MANAGER);
    }

    @Test
    default void whoIsRemovedMayComeBack(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);

        assertThat(host.communities().remove(ann, tea, TestHost.id(bob))).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().remove(ann, tea, TestHost.id(bob))).isEqualTo(MembershipOutcome.UNCHANGED);
        assertThat(host.community(bob, tea).status()).contains(MembershipStatus.LEFT);
        assertThat(codeOf(() -> host.posts().publish(bob, PostDraft.update(tea, "Hello"))))
                .isEqualTo("action.not-allowed");

        assertThat(host.communities().join(bob, tea)).isEqualTo(JoinOutcome.JOINED);
        assertThat(host.posts().publish(bob, PostDraft.update(tea, "Hello")).id())
                .isPresent();
    }

    @Test
    default void aBanClosesAnOpenCommunityForReadingTooAndAnswersAsAnAbsentOne(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "To all");
        host.add(ann, tea, bob);
        assertThat(host.feeds().read(bob, FeedQuery.home()).entries()).hasSize(1);

        assertThat(host.communities().ban(ann, tea, TestHost.id(bob))).isEqualTo(MembershipOutcome.DONE);

        assertThat(host.communities().find(bob, tea)).isEmpty();
        assertThat(host.posts().find(bob, post)).isEmpty();
        assertThat(host.feeds().read(bob, FeedQuery.home()).entries()).isEmpty();
        assertThat(host.feeds().read(bob, FeedQuery.community(tea)).entries()).isEmpty();
        assertThat(codeOf(() -> host.communities().join(bob, tea))).isEqualTo("community.not-found");
        assertThat(codeOf(() -> host.reactions().add(bob, post, "like"))).isEqualTo("post.not-found");
        assertThat(host.communities().banned(ann, tea, PageRequest.first(10)).items())
                .extracting(member -> member.person().id())
                .containsExactly(TestHost.id(bob));
    }

    @Test
    default void aBanStandsUntilItIsLifted(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.communities().ban(ann, tea, TestHost.id(bob));

        assertThat(host.communities().invite(ann, tea, TestHost.id(bob))).isEqualTo(MembershipOutcome.BANNED);
        assertThat(host.communities().ban(ann, tea, TestHost.id(bob))).isEqualTo(MembershipOutcome.UNCHANGED);
        assertThat(host.communities().remove(ann, tea, TestHost.id(bob))).isEqualTo(MembershipOutcome.NOTHING_TO_DO);

        assertThat(host.communities().lift(ann, tea, TestHost.id(bob))).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().lift(ann, tea, TestHost.id(bob))).isEqualTo(MembershipOutcome.NOTHING_TO_DO);
        assertThat(host.communities().join(bob, tea)).isEqualTo(JoinOutcome.JOINED);
    }

    @Test
    default void moderatorsRemoveMembersAndOnlyCommunityManagersRemoveModerators(TestHost host) {
        Actor ann = host.person("Ann");
        Actor mod = host.person("Mod");
        Actor other = host.person("Other");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, mod, other, bob);
        host.communities().changeRole(ann, tea, TestHost.id(mod), Role.MODERATOR);
        host.communities().changeRole(ann, tea, TestHost.id(other), Role.MODERATOR);

        assertThat(codeOf(() -> host.communities().remove(mod, tea, TestHost.id(other))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.communities().ban(mod, tea, TestHost.id(ann))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.communities().remove(bob, tea, TestHost.id(mod))))
                .isEqualTo("action.not-allowed");
        assertThat(host.communities().remove(mod, tea, TestHost.id(bob))).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().remove(ann, tea, TestHost.id(other))).isEqualTo(MembershipOutcome.DONE);
    }

    @Test
    default void rolesAreGivenToMembersByCommunityManagersOnly(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        PersonId stranger = TestHost.id(host.person("Stranger"));
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);

        assertThat(codeOf(() -> host.communities().changeRole(bob, tea, TestHost.id(bob), Role.MODERATOR)))
                .isEqualTo("action.not-allowed");
        assertThat(host.communities().changeRole(ann, tea, stranger, Role.MODERATOR))
                .isEqualTo(MembershipOutcome.NOTHING_TO_DO);
        assertThat(host.communities().changeRole(ann, tea, TestHost.id(bob), Role.MODERATOR))
                .isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().changeRole(ann, tea, TestHost.id(bob), Role.MODERATOR))
                .isEqualTo(MembershipOutcome.UNCHANGED);
        assertThat(host.community(bob, tea).role()).contains(Role.MODERATOR);
    }

    @Test
    default void whoComesBackIsAPlainMember(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        host.communities().changeRole(ann, tea, TestHost.id(bob), Role.MODERATOR);

        host.communities().leave(bob, tea);
        host.communities().join(bob, tea);

        assertThat(host.community(bob, tea).role()).contains(Role.MEMBER);
    }
}
