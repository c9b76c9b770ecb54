package io.kring.testkit.behaviour.community;

import static io.kring.testkit.Refusals.codeOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.community.Community;
import io.kring.community.MembershipOutcome;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A community whose last manager has left the organisation. */
public interface WithoutManagerContract extends KringContract {
    @Test
    default void itIsListedForThePlatformCommunityManagerAndToldByAnEvent(TestHost host) {
        Actor ann = host.person("Ann");
        Actor platform = host.person("Pia").as(PlatformRole.PLATFORM_COMMUNITY_MANAGER);
        CommunityId site = host.closed(ann);
        PageRequest page = PageRequest.first(10);
        assertThat(host.communities().withoutManager(platform, page).items()).isEmpty();

        departs(host, ann);

        assertThat(host.communities().withoutManager(platform, page).items())
                .extracting(Community::id)
                .containsExactly(site);
        assertThat(host.events().of(EventType.COMMUNITY_WITHOUT_MANAGER))
                .extracting(event -> event.conversation())
                .containsExactly(site.toString());
        assertThat(codeOf(() -> host.communities().withoutManager(host.person("Bob"), page)))
                .isEqualTo("action.not-allowed");
    }

    @Test
    default void thePlatformCommunityManagerAppointsOneOfItsMembersAndReadsNothingClosed(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor platform = host.person("Pia").as(PlatformRole.PLATFORM_COMMUNITY_MANAGER);
        PersonId stranger = TestHost.id(host.person("Stranger"));
        CommunityId site = host.closed(ann);
        host.add(ann, site, bob);
        PostId post = host.update(ann, site, "To us");
        assertThat(codeOf(() -> appoint(host, platform, site, TestHost.id(bob))))
                .isEqualTo("action.not-allowed");

        departs(host, ann);

        assertThat(appoint(host, platform, site, stranger)).isEqualTo(MembershipOutcome.NOTHING_TO_DO);
        assertThat(appoint(host, platform, site, TestHost.id(bob))).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.community(bob, site).role()).contains(Role.COMMUNITY_MANAGER);
        assertThat(host.posts().find(platform, post)).isEmpty();
        assertThat(host.communities()
                        .withoutManager(platform, PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(codeOf(() -> appoint(host, platform, site, TestHost.id(platform))))
                .isEqualTo("action.not-allowed");
    }

    @Test
    default void noCommandFailsBecauseOfIt(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);

        departs(host, ann);

        assertThat(host.update(bob, tea, "We go on")).isNotNull();
        assertThat(host.communities().leave(bob, tea)).isEqualTo(MembershipOutcome.DONE);
    }

    @Test
    default void oneActiveCommunityManagerIsEnough(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor platform = host.person("Pia").as(PlatformRole.PLATFORM_COMMUNITY_MANAGER);
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        host.communities().changeRole(ann, tea, TestHost.id(bob), Role.COMMUNITY_MANAGER);

        departs(host, ann);

        assertThat(host.communities()
                        .withoutManager(platform, PageRequest.first(10))
                        .items())
                .isEmpty();
        assertThat(host.events().of(EventType.COMMUNITY_WITHOUT_MANAGER)).isEmpty();
    }

    @Test
    default void theLastActiveCommunityManagerStaysWhereOthersHaveLeftTheOrganisation(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob, cor);
        host.communities().changeRole(ann, tea, TestHost.id(bob), Role.COMMUNITY_MANAGER);
        departs(host, ann);

        assertThat(host.communities().leave(bob, tea)).isEqualTo(MembershipOutcome.LAST_MANAGER);
        assertThat(host.communities().changeRole(bob, tea, TestHost.id(bob), Role.MODERATOR))
                .isEqualTo(MembershipOutcome.LAST_MANAGER);
        assertThat(host.communities().ban(bob, tea, TestHost.id(bob))).isEqualTo(MembershipOutcome.LAST_MANAGER);

        host.communities().changeRole(bob, tea, TestHost.id(cor), Role.COMMUNITY_MANAGER);

        assertThat(host.communities().leave(bob, tea)).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().remove(cor, tea, TestHost.id(ann))).isEqualTo(MembershipOutcome.DONE);
        assertThat(host.communities().leave(cor, tea)).isEqualTo(MembershipOutcome.LAST_MANAGER);
    }

    private static MembershipOutcome appoint(TestHost host, Actor actor, CommunityId community, PersonId person) {
        return host.communities().changeRole(actor, community, person, Role.COMMUNITY_MANAGER);
    }

    private static void departs(TestHost host, Actor actor) {
        host.people().change(TestHost.id(actor), card -> card.withStatus(PersonStatus.DEPARTED));
        host.kring().people().refresh(List.of(TestHost.id(actor)));
    }
}
