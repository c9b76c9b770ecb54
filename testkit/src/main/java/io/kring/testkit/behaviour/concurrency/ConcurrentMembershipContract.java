package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.community.CommunityDraft;
import io.kring.community.JoinOutcome;
import io.kring.community.MembershipOutcome;
import io.kring.community.MembershipStatus;
import io.kring.error.KringException;
import io.kring.event.EventType;
import io.kring.id.CommunityId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonStatus;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Joining, leaving and being let in by many at once. */
public interface ConcurrentMembershipContract extends KringContract {
    @Test
    default void twoHundredAndFiftyPeopleJoiningACommunityWithCapFifteenMakeFifteen(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.create(ann, CommunityDraft.open("Tea", "?").withCap(15));
        List<Callable<JoinOutcome>> calls = new ArrayList<>();
        for (int i = 0; i < 250; i++) {
            Actor each = host.person("Person" + i);
            calls.add(() -> host.communities().join(each, tea));
        }

        List<JoinOutcome> outcomes = AtOnce.run(32, calls);

        assertThat(outcomes).containsOnly(JoinOutcome.JOINED, JoinOutcome.FULL);
        assertThat(outcomes).filteredOn(JoinOutcome.JOINED::equals).hasSize(14);
        assertThat(host.community(ann, tea).members()).hasValue(15);
        assertThat(host.communities().members(ann, tea, PageRequest.first(200)).items())
                .hasSize(15);
        assertThat(host.events().of(EventType.MEMBERSHIP_CHANGED)).hasSize(14);
    }

    @Test
    default void onePersonJoiningManyTimesAtOnceIsOneMember(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea = host.open(ann);
        List<Callable<JoinOutcome>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            calls.add(() -> host.communities().join(bob, tea));
        }

        List<JoinOutcome> outcomes = AtOnce.run(16, calls);

        assertThat(outcomes).filteredOn(JoinOutcome.JOINED::equals).hasSize(1);
        assertThat(outcomes).filteredOn(JoinOutcome.ALREADY_MEMBER::equals).hasSize(15);
        assertThat(host.community(ann, tea).members()).hasValue(2);
    }

    @Test
    default void theLastTwoManagersLeavingAtOnceLeaveOne(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        for (int round = 0; round < 10; round++) {
            CommunityId tea = twoManagers(host, ann, bob);

            List<MembershipOutcome> outcomes =
                    AtOnce.run(2, List.of(() -> host.communities().leave(ann, tea), () -> host.communities()
                            .leave(bob, tea)));

            assertThat(outcomes).containsExactlyInAnyOrder(MembershipOutcome.DONE, MembershipOutcome.LAST_MANAGER);
            assertThat(managers(host, outcomes.get(0) == MembershipOutcome.DONE ? bob : ann, tea))
                    .isEqualTo(1);
        }
    }

    @Test
    default void theLastTwoActiveManagersLeavingAtOnceLeaveOne(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor gone = host.person("Gone");
        List<CommunityId> all = new ArrayList<>();
        for (int round = 0; round < 10; round++) {
            CommunityId tea = twoManagers(host, ann, bob);
            host.add(ann, tea, gone);
            host.communities().changeRole(ann, tea, TestHost.id(gone), Role.COMMUNITY_MANAGER);
            all.add(tea);
        }
        host.people().change(TestHost.id(gone), PersonStatus.DEPARTED);
        host.kring().people().refresh(List.of(TestHost.id(gone)));

        for (CommunityId tea : all) {
            assertThat(AtOnce.run(2, List.of(() -> host.communities().leave(ann, tea), () -> host.communities()
                            .leave(bob, tea))))
                    .containsExactlyInAnyOrder(MembershipOutcome.DONE, MembershipOutcome.LAST_MANAGER);
        }
    }

    @Test
    default void twoManagersRemovingOneAnotherLeaveOne(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        for (int round = 0; round < 10; round++) {
            CommunityId tea = twoManagers(host, ann, bob);

            List<String> outcomes = AtOnce.run(
                    2,
                    List.of(
                            () -> said(() -> host.communities().remove(ann, tea, TestHost.id(bob))),
                            () -> said(() -> host.communities().changeRole(bob, tea, TestHost.id(ann), Role.MEMBER))));

            assertThat(outcomes).contains("DONE");
            Actor left =
                    host.community(bob, tea).role().equals(java.util.Optional.of(Role.COMMUNITY_MANAGER)) ? bob : ann;
            assertThat(managers(host, left, tea)).isEqualTo(1);
        }
    }

    @Test
    default void joiningAgainstABanEndsWithTheBan(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        for (int round = 0; round < 10; round++) {
            CommunityId tea = host.open(ann);

            List<String> outcomes = AtOnce.run(
                    2,
                    List.of(
                            () -> said(() -> host.communities().join(bob, tea)),
                            () -> said(() -> host.communities().ban(ann, tea, TestHost.id(bob)))));

            assertThat(outcomes.get(0)).isIn("JOINED", "community.not-found");
            assertThat(outcomes.get(1)).isEqualTo("DONE");
            assertThat(host.communities().find(bob, tea)).isEmpty();
            assertThat(host.community(ann, tea).members()).hasValue(1);
            assertThat(host.communities().banned(ann, tea, PageRequest.first(5)).items())
                    .extracting(member -> member.status())
                    .containsExactly(MembershipStatus.BANNED);
        }
    }

    @Test
    default void peopleWhoInviteOneAnotherDoNotStandInEachOthersWay(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        List<Callable<MembershipOutcome>> calls = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            CommunityId hers = host.closed(ann);
            CommunityId his = host.closed(bob);
            calls.add(() -> host.communities().invite(ann, hers, TestHost.id(bob)));
            calls.add(() -> host.communities().invite(bob, his, TestHost.id(ann)));
        }

        assertThat(AtOnce.run(8, calls)).containsOnly(MembershipOutcome.DONE);
    }

    private static CommunityId twoManagers(TestHost host, Actor one, Actor two) {
        CommunityId community = host.open(one);
        host.add(one, community, two);
        host.communities().changeRole(one, community, TestHost.id(two), Role.COMMUNITY_MANAGER);
        return community;
    }

    private static long managers(TestHost host, Actor actor, CommunityId community) {
        return host.communities().members(actor, community, PageRequest.first(10)).items().stream()
                .filter(member -> member.role().equals(java.util.Optional.of(Role.COMMUNITY_MANAGER)))
                .count();
    }

    private static String said(Callable<? extends Enum<?>> call) throws Exception {
        try {
            return call.call().name();
        } catch (KringException e) {
            if (e.code().equals("command.contended")) {
                throw e;
            }
            return e.code();
        }
    }
}
