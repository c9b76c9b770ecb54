package io.kring.testkit.behaviour.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.cases.CaseCard;
import io.kring.cases.CaseState;
import io.kring.cases.Cases;
import io.kring.cases.DecisionDraft;
import io.kring.cases.StatementOfReasons;
import io.kring.error.KringException;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.page.PageRequest;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.report.ReportDraft;
import io.kring.report.ReportReason;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Measures on persons while others act at the same time. */
public interface ConcurrentMeasureContract extends KringContract {
    @Test
    default void ofManyContributionsAtOnceASlowModeLeavesOne(TestHost host) {
        Actor ann = host.person("Ann");
        Actor bob = host.person("Bob");
        CommunityId tea =
                measured(host, ann, bob, until -> DecisionDraft.slowMode(Duration.ofHours(1), until, "Slowly"));

        List<String> codes =
                AtOnce.run(4, Collections.nCopies(8, code(() -> host.update(bob, tea, "I have to say this"))));

        assertThat(codes).containsOnlyOnce("ok").contains("person.slow-mode");
        assertThat(codes).filteredOn(code -> code.equals("person.slow-mode")).hasSize(7);
    }

    @Test
    default void anAppealBesideALiftIsNeverLost(TestHost host) {
        Actor ann = host.person("Ann");
        for (int round = 0; round < 5; round++) {
            Actor bob = host.person("Bob" + round);
            measured(host, ann, bob, until -> DecisionDraft.mute(until, "Rude"));
            Cases cases = host.kring().cases();
            StatementOfReasons told = told(cases, bob);
            int version = cases.open(ann, told.id()).card().version();

            List<String> codes = AtOnce.run(
                    2,
                    List.of(
                            code(() -> cases.lift(ann, told.id(), version, "Enough")),
                            code(() -> cases.appeal(bob, told.id(), "Kindly meant"))));

            assertThat(codes.get(1)).isEqualTo("ok");
            assertThat(codes.get(0)).isIn("ok", "case.stale");
            StatementOfReasons after = told(cases, bob);
            assertThat(after.state()).isEqualTo(CaseState.APPEALED);
            assertThat(after.term().orElseThrow().lifted().isPresent())
                    .isEqualTo(codes.get(0).equals("ok"));
        }
    }

    private static StatementOfReasons told(Cases cases, Actor who) {
        return cases.statements(who, PageRequest.first(10)).items().get(0);
    }

    /** A community of these two with a measure on the second. */
    private static CommunityId measured(TestHost host, Actor ann, Actor bob, Function<Instant, DecisionDraft> measure) {
        Actor reader = host.person("Reader");
        PersonId boss = TestHost.id(host.person("Boss"));
        for (Actor each : List.of(ann, bob, reader)) {
            host.people().change(TestHost.id(each), card -> card.withManager(boss));
        }
        CommunityId tea = host.open(ann);
        host.add(ann, tea, bob);
        PostId post = host.update(bob, tea, "You fool");
        host.kring().reports().report(reader, post, ReportDraft.of(ReportReason.INSULT));
        CaseCard card = host.kring()
                .cases()
                .queue(ann, tea, PageRequest.first(10))
                .items()
                .get(0);
        host.kring()
                .cases()
                .decide(
                        ann,
                        card.id(),
                        card.version(),
                        measure.apply(host.clock().instant().plus(Duration.ofDays(7))));
        return tea;
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
