package io.kring.testkit.behaviour.metrics;

import static io.kring.testkit.Refusals.codeOf;
import static io.kring.testkit.Refusals.violationOf;
import static io.kring.testkit.Refusals.violationsOf;
import static io.kring.testkit.behaviour.metrics.Pilot.FIRST_WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kring.error.NotAllowed;
import io.kring.goal.Baseline;
import io.kring.goal.Goal;
import io.kring.goal.GoalDraft;
import io.kring.goal.Goals;
import io.kring.goal.Standing;
import io.kring.id.GoalId;
import io.kring.id.PostId;
import io.kring.metrics.Cut;
import io.kring.metrics.Figure;
import io.kring.metrics.ShareKind;
import io.kring.metrics.Span;
import io.kring.metrics.Step;
import io.kring.metrics.Target;
import io.kring.metrics.Verdict;
import io.kring.person.Actor;
import io.kring.person.PersonId;
import io.kring.person.PersonStatus;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is aimed for, where people stood before, and where they stand (P22). */
public interface GoalsContract extends KringContract {
    /** Ten percent react or contribute. */
    Target TENTH = new Target(Step.REACTED, ShareKind.NESTED, BigDecimal.TEN);

    /** The day on which goals of these tests are due. */
    LocalDate DUE = LocalDate.of(2026, 4, 5);

    private static GoalDraft draft(Pilot pilot) {
        return GoalDraft.of("One in ten takes part", TENTH, DUE, TestHost.id(pilot.person(1)))
                .in(Span.WEEK);
    }

    private static Goal only(TestHost host, Actor actor) {
        List<Goal> goals = host.kring().goals().all(actor);
        assertThat(goals).hasSize(1);
        return goals.get(0);
    }

    @Test
    default void aGoalIsJudgedOnEachWindowThatCloses(TestHost host) {
        Pilot pilot = Pilot.in(host);
        PostId post = pilot.post();
        pilot.like(10, 18, post);
        pilot.week();
        GoalId id = host.kring().goals().set(pilot.manager(), draft(pilot));
        Goal before = only(host, pilot.person(50));

        pilot.like(20, 32, post);
        pilot.week();
        Goal after = only(host, pilot.person(50));

        assertThat(before.id()).isEqualTo(id);
        assertThat(before.title()).isEqualTo("One in ten takes part");
        assertThat(before.target()).isEqualTo(TENTH);
        assertThat(before.owner()).isEqualTo(TestHost.id(pilot.person(1)));
        assertThat(before.baseline()).contains(new Baseline.Measured(pilot.shares()));
        assertThat(before.now()).map(Standing::verdict).contains(new Verdict(Verdict.Kind.MISSED, -1));
        assertThat(after.now()).map(Standing::verdict).contains(new Verdict(Verdict.Kind.REACHED, 2));
        assertThat(after.baseline()).as("stays").isEqualTo(before.baseline());
    }

    @Test
    default void afterItIsDueItStandsAsItWas(TestHost host) {
        Pilot pilot = Pilot.in(host);
        PostId post = pilot.post();
        host.kring().goals().set(pilot.manager(), draft(pilot));
        for (int week = 0; week < 3; week++) {
            pilot.week();
        }
        pilot.like(0, 30, post);
        pilot.week();
        Goal due = only(host, pilot.person(50));

        host.reactions().remove(pilot.person(29), post, "like");
        pilot.week();

        assertThat(due.now()).map(Standing::verdict).contains(new Verdict(Verdict.Kind.REACHED, 20));
        assertThat(only(host, pilot.person(50))).isEqualTo(due);
    }

    @Test
    default void theHostsOwnFigureIsABaselineAndSaysSo(TestHost host) {
        Pilot pilot = Pilot.in(host);
        pilot.week();
        Baseline.HostsOwn own = new Baseline.HostsOwn(new BigDecimal("0.9"), "The old intranet");

        host.kring().goals().set(pilot.manager(), draft(pilot).from(own));

        assertThat(only(host, pilot.person(50)).baseline()).contains(own);
        assertThat(own.kind()).isEqualTo(Baseline.Kind.HOSTS_OWN);
    }

    @Test
    default void beforeAnythingIsMeasuredThereIsNoBaselineAndNoVerdict(TestHost host) {
        Pilot pilot = Pilot.in(host);

        host.kring().goals().set(pilot.manager(), draft(pilot));

        Goal goal = only(host, pilot.person(50));
        assertThat(goal.baseline()).isEmpty();
        assertThat(goal.now()).isEmpty();
    }

    @Test
    default void followUpsStandAsSoonAsTheirDayHasCome(TestHost host) {
        Pilot pilot = Pilot.in(host);
        pilot.like(10, 18, pilot.post());
        LocalDate first = LocalDate.of(2026, 3, 18);
        LocalDate second = LocalDate.of(2026, 3, 29);
        host.kring().goals().set(pilot.manager(), draft(pilot).followedUp(first).followedUp(second));

        pilot.week();
        assertThat(only(host, pilot.person(50)).followUps()).isEmpty();
        pilot.week();
        assertThat(only(host, pilot.person(50)).followUps())
                .containsExactly(new Standing(first, pilot.shares(), new Verdict(Verdict.Kind.MISSED, -1)));
        pilot.week();
        assertThat(only(host, pilot.person(50)).followUps())
                .extracting(Standing::day)
                .containsExactly(first, second);
    }

    @Test
    default void aGoalOfAUnitIsJudgedOnThatUnit(TestHost host) {
        Pilot pilot = Pilot.in(host);
        pilot.like(10, 18, pilot.post());
        host.kring().goals().set(pilot.manager(), draft(pilot).about(Cut.unit("North")));
        pilot.week();

        assertThat(only(host, pilot.person(50)).now())
                .contains(new Standing(
                        FIRST_WEEK.last(),
                        pilot.shares(FIRST_WEEK, Cut.unit("North")),
                        new Verdict(Verdict.Kind.REACHED, 4)));
    }

    @Test
    default void peopleStandBehindAGoalOnceAndNobodyIsToldWho(TestHost host) {
        Pilot pilot = Pilot.in(host);
        Goals goals = host.kring().goals();
        GoalId goal = goals.set(pilot.manager(), draft(pilot));

        pilot.people(10, 19).forEach(somebody -> goals.endorse(somebody, goal, true));
        assertThat(only(host, pilot.person(10)).endorsed()).isEqualTo(new Figure.TooFew(10));
        goals.endorse(pilot.person(19), goal, true);
        goals.endorse(pilot.person(19), goal, true);
        assertThat(only(host, pilot.person(10)).endorsed()).isEqualTo(new Figure.About(10));
        assertThat(only(host, pilot.person(10)).mine()).isTrue();
        assertThat(only(host, pilot.person(50)).mine()).isFalse();

        goals.endorse(pilot.person(10), goal, false);
        assertThat(only(host, pilot.person(10)).endorsed()).isEqualTo(new Figure.TooFew(10));
        assertThat(only(host, pilot.person(10)).mine()).isFalse();
    }

    @Test
    default void aGoalThatIsWithdrawnIsGone(TestHost host) {
        Pilot pilot = Pilot.in(host);
        Goals goals = host.kring().goals();
        GoalId goal = goals.set(pilot.manager(), draft(pilot));
        goals.endorse(pilot.person(10), goal, true);

        goals.withdraw(pilot.manager(), goal);
        goals.withdraw(pilot.manager(), goal);

        assertThat(goals.all(pilot.person(50))).isEmpty();
        assertThat(codeOf(() -> goals.endorse(pilot.person(10), goal, true))).isEqualTo("goal.not-found");
    }

    @Test
    default void goalsComeByTheDayOnWhichTheyAreDue(TestHost host) {
        Pilot pilot = Pilot.in(host);
        Goals goals = host.kring().goals();
        PersonId owner = TestHost.id(pilot.person(1));
        goals.set(pilot.manager(), GoalDraft.of("Later", TENTH, DUE.plusDays(1), owner));
        goals.set(pilot.manager(), GoalDraft.of("First", TENTH, DUE, owner));
        goals.set(pilot.manager(), GoalDraft.of("Second", TENTH, DUE, owner));

        assertThat(goals.all(pilot.person(50))).extracting(Goal::title).containsExactly("First", "Second", "Later");
    }

    @Test
    default void whoSpeaksForTheHouseSetsGoalsAndTheOrganisationSeesThem(TestHost host) {
        Pilot pilot = Pilot.in(host);
        Goals goals = host.kring().goals();
        GoalId goal = goals.set(pilot.manager(), draft(pilot));
        Actor guest = host.person("Guest");
        host.people().change(TestHost.id(guest), PersonStatus.GUEST);

        for (Actor other : List.of(pilot.person(0), guest, Actor.anonymous())) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> goals.set(other, draft(pilot)));
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> goals.withdraw(other, goal));
        }
        for (Actor other : List.of(guest, Actor.anonymous())) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> goals.all(other));
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> goals.endorse(other, goal, true));
        }
        assertThat(goals.all(pilot.person(0))).hasSize(1);
    }

    @Test
    default void allThatIsWrongWithADraftComesAtOnce(TestHost host) {
        Pilot pilot = Pilot.in(host);
        Goals goals = host.kring().goals();
        LocalDate today = LocalDate.of(2026, 3, 9);
        PersonId owner = TestHost.id(pilot.person(1));
        GoalDraft wrong = GoalDraft.of(" ", TENTH, today, owner)
                .about(Cut.place("Assen"))
                .followedUp(today.plusDays(2))
                .followedUp(today.plusDays(1));

        assertThat(violationsOf(() -> goals.set(pilot.manager(), wrong)))
                .contains("cut cut.undeclared", "due goal.due", "followUps goal.follow-ups")
                .hasSize(4);
        assertThat(violationOf(() -> goals.set(pilot.manager(), GoalDraft.of("Far", TENTH, today.plusYears(6), owner))))
                .isEqualTo("goal.due");
        assertThat(violationOf(() ->
                        goals.set(pilot.manager(), GoalDraft.of("Whose?", TENTH, DUE, PersonId.of("nobody-we-know")))))
                .isEqualTo("goal.owner");
        assertThat(violationOf(() -> new Target(Step.READ, ShareKind.NESTED, new BigDecimal("100.1"))))
                .isEqualTo("target.percent");
        assertThat(violationOf(() -> new Baseline.HostsOwn(new BigDecimal("-1"), "The old intranet")))
                .isEqualTo("goal.baseline");
    }

    @Test
    default void whoSetsAGoalMaySeeToItThemselves(TestHost host) {
        Pilot pilot = Pilot.in(host);
        PersonId manager = TestHost.id(pilot.manager());

        host.kring().goals().set(pilot.manager(), GoalDraft.of("Mine", TENTH, DUE, manager));

        assertThat(only(host, pilot.person(50)).owner()).isEqualTo(manager);
    }

    @Test
    default void aGoalIsSetOnceForAKey(TestHost host) {
        Pilot pilot = Pilot.in(host);
        Goals goals = host.kring().goals();

        GoalId first = goals.set(pilot.manager().once("goal"), draft(pilot));
        GoalId again = goals.set(pilot.manager().once("goal"), draft(pilot));

        assertThat(again).isEqualTo(first);
        assertThat(goals.all(pilot.person(50))).hasSize(1);
    }
}
