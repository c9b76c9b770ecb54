package io.kring.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.goal.Goal;
import io.kring.goal.GoalDraft;
import io.kring.id.GoalId;
import io.kring.metrics.Cut;
import io.kring.metrics.Dimension;
import io.kring.metrics.Eligible;
import io.kring.metrics.Measurement;
import io.kring.metrics.Measuring;
import io.kring.metrics.ShareKind;
import io.kring.metrics.Span;
import io.kring.metrics.Step;
import io.kring.metrics.Target;
import io.kring.person.Actor;
import io.kring.testkit.TestHost;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How many statements a page of figures takes, whether there is one window and one goal or many. */
class MetricBudgetTest {
    private static final int PEOPLE = 60;
    private static final LocalDate FROM = LocalDate.of(2026, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);
    private static final Target TARGET = new Target(Step.READ, ShareKind.NESTED, BigDecimal.TEN);

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aPageOfFiguresTakesTheSameFewStatementsHoweverMuchThereIs(Dialect dialect) throws Exception {
        TestDatabase database = TestDatabases.of(dialect);
        try (TestHost little = measuring(database);
                TestHost much = measuring(database)) {
            List<Integer> few = statements(database, little, 2, 1);
            List<Integer> many = statements(database, much, 30, 20);

            assertThat(many).isEqualTo(few);
            assertThat(few).allSatisfy(statements -> assertThat(statements).isBetween(1, 4));
            assertThat(little.kring().goals().all(Actor.of("ann"))).hasSize(2);
            assertThat(much.kring().goals().all(Actor.of("ann"))).hasSize(21);
        }
    }

    private static TestHost measuring(TestDatabase database) {
        TestHost host = new TestHost(database.storageIn(database.newSchema()));
        List<Eligible> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(Eligible.of(TestHost.id(host.person("Person" + i))).in(Dimension.UNIT, "North"));
        }
        return host.with(kring -> kring.measuring(
                        Measuring.nothing().withReading().withActivity().cutBy(Dimension.UNIT))
                .population(() -> people));
    }

    private static List<Integer> statements(TestDatabase database, TestHost host, int weeks, int goals)
            throws Exception {
        Actor ann = host.speaker("Ann");
        Kring kring = host.kring();
        host.deliver();
        for (int i = 0; i < goals; i++) {
            kring.goals().set(ann, draft(i));
        }
        for (int week = 0; week < weeks; week++) {
            host.passing(Duration.ofDays(7));
        }
        List<Callable<?>> calls = List.of(
                () -> kring.metrics().series(ann, Span.WEEK, FROM, TO, Cut.everybody()),
                () -> kring.metrics().series(ann, Span.WEEK, FROM, TO, Cut.unit("North")),
                () -> kring.goals().all(ann));
        List<Integer> counted = new ArrayList<>();
        for (Callable<?> call : calls) {
            call.call();
            counted.add(database.count().of(call));
        }
        GoalId goal = kring.goals().set(ann, draft(goals));
        counted.add(database.count().of(() -> {
            kring.goals().endorse(ann, goal, true);
            return true;
        }));
        assertThat(kring.metrics().series(ann, Span.WEEK, FROM, TO, Cut.everybody()))
                .filteredOn(week -> week.state() == Measurement.State.PUBLISHED)
                .hasSize(weeks - 1);
        assertThat(kring.goals().all(ann)).extracting(Goal::title).contains("Goal " + goals);
        return counted;
    }

    private static GoalDraft draft(int number) {
        return GoalDraft.of("Goal " + number, TARGET, LocalDate.of(2026, 12, 1), TestHost.id(Actor.of("ann")))
                .in(Span.WEEK);
    }
}
