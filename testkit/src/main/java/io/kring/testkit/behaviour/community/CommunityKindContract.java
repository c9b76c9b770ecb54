package io.kring.testkit.behaviour.community;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.KringBuilder;
import io.kring.access.CommunityKind;
import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.community.JoinOutcome;
import io.kring.community.KindChange;
import io.kring.community.MembershipStatus;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Open, closed, secret: who sees and reads a community, and how that changes. */
public interface CommunityKindContract extends KringContract {
    @Test
    default void everyoneReadsAnOpenCommunityAndMembersOnlyAClosedOne(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId open = host.open(ann);
        CommunityId closed = host.closed(ann);
        PostId said = host.update(ann, open, "To all");
        PostId whispered = host.update(ann, closed, "To us");

        assertThat(host.posts().find(bob, said)).isPresent();
        assertThat(host.posts().find(bob, whispered)).isEmpty();
        assertThat(host.communities().find(bob, closed)).isPresent();

        host.add(ann, closed, bob);

        assertThat(host.posts().find(bob, whispered)).isPresent();
    }

    @Test
    default void secretCommunitiesAreOffUntilTheHostAllowsThem(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId closed = host.closed(ann);

        assertThat(codeOf(() -> host.create(ann, CommunityDraft.secret("Works council", "Say"))))
                .isEqualTo("action.not-allowed");
        assertThat(codeOf(() -> host.communities().changeKind(ann, closed, CommunityKind.SECRET)))
                .isEqualTo("action.not-allowed");
        assertThat(host.communities().mine(ann, PageRequest.first(10)).items()).hasSize(1);
        assertThat(host.community(ann, closed).kind()).isEqualTo(CommunityKind.CLOSED);
    }

    @Test
    default void aSecretCommunityDoesNotExistForOutsidersWhereTheHostAllowsIt(TestHost host) {
        host.with(KringBuilder::allowSecretCommunities);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId secret = host.create(ann, CommunityDraft.secret("Works council", "Say"));
        CommunityId absent = new CommunityId(1);

        assertThat(host.communities().find(ann, secret)).isPresent();
        assertThat(host.communities().find(bob, secret)).isEmpty();
        assertThat(codeOf(() -> host.communities().join(bob, secret)))
                .isEqualTo("community.not-found")
                .isEqualTo(codeOf(() -> host.communities().join(bob, absent)));
        assertThat(host.communities()
                        .discover(bob, io.kring.community.CommunityQuery.all(), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    default void narrowingHappensAtOnce(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        PostId post = host.update(ann, tea, "To all");
        assertThat(host.posts().find(bob, post)).isPresent();

        KindChange change = host.communities().changeKind(ann, tea, CommunityKind.CLOSED);

        assertThat(change.at()).isEqualTo(host.clock().instant());
        assertThat(host.community(ann, tea).kind()).isEqualTo(CommunityKind.CLOSED);
        assertThat(host.posts().find(bob, post)).isEmpty();
        assertThat(host.posts().find(ann, post)).isPresent();
    }

    @Test
    default void turningSecretEndsOpenRequests(TestHost host) {
        host.with(KringBuilder::allowSecretCommunities);
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId site = host.closed(ann);
        assertThat(host.communities().join(bob, site)).isEqualTo(JoinOutcome.REQUESTED);
        PageRequest page = PageRequest.first(10);
        assertThat(host.communities().requests(ann, site, page).items()).hasSize(1);

        host.communities().changeKind(ann, site, CommunityKind.SECRET);

        assertThat(host.communities().requests(ann, site, page).items()).isEmpty();
        assertThat(host.communities().find(bob, site)).isEmpty();
        assertThat(host.events().of(EventType.COMMUNITY_KIND_CHANGED)).hasSize(1);
    }

    @Test
    default void wideningIsAnnouncedToMembersAndHappensSevenDaysLater(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId site = host.closed(ann);
        host.add(ann, site, bob);
        PostId post = host.update(ann, site, "To us");

        KindChange change = host.communities().changeKind(ann, site, CommunityKind.OPEN);

        assertThat(change.at()).isEqualTo(host.clock().instant().plus(Duration.ofDays(7)));
        assertThat(host.community(bob, site).widens()).contains(change);
        assertThat(host.community(cor, site).widens()).isEmpty();

        host.passing(Duration.ofDays(7).minusSeconds(1));

        assertThat(host.community(bob, site).kind()).isEqualTo(CommunityKind.CLOSED);
        assertThat(host.posts().find(cor, post)).isEmpty();

        host.passing(Duration.ofSeconds(1));

        assertThat(host.community(bob, site).kind()).isEqualTo(CommunityKind.OPEN);
        assertThat(host.community(bob, site).widens()).isEmpty();
        assertThat(host.posts().find(cor, post)).isPresent();
        assertThat(host.events().typesInOrder())
                .containsSubsequence(EventType.COMMUNITY_KIND_ANNOUNCED, EventType.COMMUNITY_KIND_CHANGED);
    }

    @Test
    default void anAuthorMayWithdrawBeforeTheCommunityWidens(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor cor = host.person("Cor");
        CommunityId site = host.closed(ann);
        host.add(ann, site, bob);
        PostId mine = host.update(bob, site, "Not for all");
        PostId hers = host.update(ann, site, "For all");
        host.communities().changeKind(ann, site, CommunityKind.OPEN);

        host.posts().withdraw(bob, mine);
        host.passing(Duration.ofDays(7));

        assertThat(host.posts().find(cor, mine)).isEmpty();
        assertThat(host.posts().find(cor, hers)).isPresent();
    }

    @Test
    default void anAnnouncedWideningIsCalledOffByKeepingTheKind(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId site = host.closed(ann);
        host.communities().changeKind(ann, site, CommunityKind.OPEN);

        host.communities().changeKind(ann, site, CommunityKind.CLOSED);
        host.passing(Duration.ofDays(8));

        assertThat(host.community(ann, site).widens()).isEmpty();
        assertThat(host.community(ann, site).kind()).isEqualTo(CommunityKind.CLOSED);
    }

    @Test
    default void anEditInBetweenDoesNotLoseTheAnnouncedWidening(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId site = host.closed(ann);
        host.communities().changeKind(ann, site, CommunityKind.OPEN);

        var read = host.community(ann, site);
        host.communities()
                .edit(ann, site, read.version(), CommunityDraft.from(read).withName("Renamed"));
        host.passing(Duration.ofDays(7));

        assertThat(host.community(ann, site).name()).isEqualTo("Renamed");
        assertThat(host.community(ann, site).kind()).isEqualTo(CommunityKind.OPEN);
    }

    @Test
    default void aSealedCommunityIsNeverOpened(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId council =
                host.create(ann, CommunityDraft.closed("Works council", "Say").asSealed());

        assertThat(violationOf(() -> host.communities().changeKind(ann, council, CommunityKind.OPEN)))
                .isEqualTo("community.sealed");
        assertThat(violationOf(() ->
                        host.create(ann, CommunityDraft.open("Sealed", "?").asSealed())))
                .isEqualTo("community.sealed");
        assertThat(host.community(ann, council).kind()).isEqualTo(CommunityKind.CLOSED);
    }

    @Test
    default void onlyCommunityManagersChangeTheKind(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        assertThat(host.community(bob, tea).status()).contains(MembershipStatus.MEMBER);

        assertThat(codeOf(() -> host.communities().changeKind(bob, tea, CommunityKind.CLOSED)))
                .isEqualTo("action.not-allowed");
        assertThat(host.communities().changeKind(ann, tea, CommunityKind.CLOSED).to())
                .isEqualTo(CommunityKind.CLOSED);
    }

    @Test
    default void whoAnnouncedAChangeOfKindIsAskedAgainWhenItIsDue(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId refused = host.closed(ann);
        CommunityId kept = host.closed(ann);
        host.add(ann, refused, bob);
        host.communities().changeRole(ann, refused, TestHost.id(bob), Role.COMMUNITY_MANAGER);
        host.communities().changeKind(bob, refused, CommunityKind.OPEN);
        host.communities().changeKind(ann, kept, CommunityKind.OPEN);

        host.communities().changeRole(ann, refused, TestHost.id(bob), Role.MODERATOR);
        host.passing(Duration.ofDays(7));

        assertThat(host.community(ann, refused).kind()).isEqualTo(CommunityKind.CLOSED);
        assertThat(host.community(ann, refused).widens()).isEmpty();
        assertThat(host.community(ann, kept).kind()).isEqualTo(CommunityKind.OPEN);
        assertThat(host.events().of(EventType.COMMUNITY_KIND_CANCELLED))
                .hasSize(1)
                .allSatisfy(event -> {
                    assertThat(event.conversation()).isEqualTo(refused.toString());
                    assertThat(event.by()).isEmpty();
                    assertThat(event.facts()).isEmpty();
                });
    }

    @Test
    default void anArchivedCommunityKeepsItsKind(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId site = host.closed(ann);
        host.communities().changeKind(ann, site, CommunityKind.OPEN);

        host.communities().archive(ann, site);
        host.passing(Duration.ofDays(7));
        host.communities().restore(ann, site);
        host.passing(Duration.ofDays(7));

        assertThat(host.community(ann, site).kind()).isEqualTo(CommunityKind.CLOSED);
        assertThat(host.events().of(EventType.COMMUNITY_KIND_CHANGED)).isEmpty();
    }
}
