package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.access.Role;
import io.kring.cases.CaseCard;
import io.kring.cases.DecisionDraft;
import io.kring.cases.Measure;
import io.kring.error.KringException;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.post.PostState;
import io.kring.report.ReportDraft;
import io.kring.report.ReportReason;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Many report, and moderators decide, at one time. */
public interface ConcurrentCaseContract extends KringContract {
    @Test
    default void reportsOfManyAtOnceAreOneCaseAndNoneIsLost(TestHost host) {
        Actor ann = host.person("Ann");
        CommunityId tea = host.open(ann);
        Actor bob = host.person("Bob");
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "You fool");
        List<Callable<String>> calls = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Actor each = host.person("Person" + i);
            calls.add(code(() -> report(host, each, post)));
            calls.add(code(() -> report(host, each, post)));
        }

        assertThat(AtOnce.run(6, calls)).containsOnly("ok");

        assertThat(waiting(host, ann, tea)).singleElement().satisfies(card -> {
            assertThat(card.reasons()).hasSize(6);
            assertThat(card.version()).isEqualTo(6);
        });
    }

    @Test
    default void ofTwoModeratorsOneDecidesAndTheOtherIsToldSo(TestHost host) {
        Actor ann = host.person("Ann");
        Actor mod = host.person("Mod");
        Actor bob = host.person("Bob");
        Actor reader = host.person("Reader");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, mod, bob);
        host.communities().changeRole(ann, tea, TestHost.id(mod), Role.MODERATOR);
        for (int round = 0; round < 5; round++) {
            PostId post = host.update(bob, tea, "You fool");
            report(host, reader, post);
            CaseCard card = waiting(host, ann, tea).get(0);
            DecisionDraft removed = DecisionDraft.uphold(Measure.REMOVE, "Rude");
            DecisionDraft hidden = DecisionDraft.uphold(Measure.HIDE, "Unkind");

            List<String> codes = AtOnce.run(
                    2,
                    List.of(
                            code(() -> host.kring().cases().decide(ann, card.id(), card.version(), removed)),
                            code(() -> host.kring().cases().decide(mod, card.id(), card.version(), hidden))));

            assertThat(codes).containsExactlyInAnyOrder("ok", "case.stale");
            PostState expected = codes.get(0).equals("ok") ? PostState.REMOVED : PostState.HIDDEN;
            assertThat(host.post(bob, post).state()).isEqualTo(expected);
            assertThat(host.kring()
                            .cases()
                            .statements(bob, PageRequest.first(10))
                            .items())
                    .hasSize(round + 1);
        }
    }

    @Test
    default void aReportBesideADecisionMakesItLookAgainOrFindsNothingVisible(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        Actor reader = host.person("Reader");
        Actor late = host.person("Late");
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        for (int round = 0; round < 5; round++) {
            PostId post = host.update(bob, tea, "You fool");
            report(host, reader, post);
            CaseCard card = waiting(host, ann, tea).get(0);

            List<String> codes = AtOnce.run(
                    2,
                    List.of(
                            code(() -> host.kring()
                                    .cases()
                                    .decide(
                                            ann,
                                            card.id(),
                                            card.version(),
                                            DecisionDraft.uphold(Measure.REMOVE, "Rude"))),
                            code(() -> report(host, late, post))));

            PostState state = host.post(bob, post).state();
            if (codes.get(0).equals("ok")) {
                assertThat(state).isEqualTo(PostState.REMOVED);
                assertThat(codes.get(1)).isEqualTo("action.not-allowed");
            } else {
                assertThat(codes).containsExactly("case.stale", "ok");
                assertThat(state).isEqualTo(PostState.VISIBLE);
                CaseCard now = waiting(host, ann, tea).get(0);
                assertThat(now.reasons()).hasSize(2);
                host.kring().cases().decide(ann, now.id(), now.version(), DecisionDraft.reject("Fine"));
            }
            assertThat(waiting(host, ann, tea)).isEmpty();
        }
    }

    private static void report(TestHost host, Actor who, PostId post) {
        host.kring().reports().report(who, post, ReportDraft.of(ReportReason.INSULT));
    }

    private static List<CaseCard> waiting(TestHost host, Actor who, CommunityId community) {
        return host.kring().cases().queue(who, community, PageRequest.first(10)).items();
    }

    private static Callable<String> code(Runnable call) {
        return () -> {
            try {
                call.run();
                return "ok";
            } catch (KringException refused) {
                return refused.code();
            }
        };
    }
}
