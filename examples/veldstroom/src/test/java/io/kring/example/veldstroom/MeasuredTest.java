package io.kring.example.veldstroom;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.example.veldstroom.content.Figures;
import io.kring.goal.Baseline;
import io.kring.goal.Goal;
import io.kring.goal.Standing;
import io.kring.metrics.Cut;
import io.kring.metrics.Figure;
import io.kring.metrics.Ladder;
import io.kring.metrics.Measurement;
import io.kring.metrics.Metrics;
import io.kring.metrics.Share;
import io.kring.metrics.ShareKind;
import io.kring.metrics.Span;
import io.kring.metrics.Step;
import io.kring.metrics.Verdict;
import io.kring.metrics.Window;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The figures of the pilot are what Kring publishes of what people do in the story. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MeasuredTest {
    private static final Instant NOW = Instant.parse("2026-03-12T14:20:00Z");

    /** The Sunday before the week in which the story ends. */
    private static final LocalDate SUNDAY = LocalDate.of(2026, 3, 8);

    private Told told;
    private Figures figures;

    @BeforeAll
    void tell() {
        told = new Told(NOW);
        figures = told.veldstroom().figures();
    }

    @AfterAll
    void close() {
        told.close();
    }

    private Measurement measured(Span span) {
        return told.kring().metrics().shares(told.as("mehmet.yildirim"), new Window(span, SUNDAY), Cut.everybody());
    }

    @Test
    void theLadderOfTheLastFourWeeksIsThatOfTheFigures() {
        Measurement four = measured(Span.FOUR_WEEKS);
        Ladder ladder = four.ladder();

        assertThat(four.state()).isEqualTo(Measurement.State.PUBLISHED);
        assertThat(ladder.figure(ShareKind.NESTED, Step.READ)).isEqualTo(Share.counted(673, 1_180));
        assertThat(ladder.figure(ShareKind.NESTED, Step.REACTED)).isEqualTo(Share.counted(425, 1_180));
        assertThat(ladder.figure(ShareKind.NESTED, Step.CONTRIBUTED)).isEqualTo(Share.counted(61, 1_180));
        assertThat(ladder.figure(ShareKind.EXCLUSIVE, Step.READ)).isEqualTo(Share.counted(248, 1_180));
        assertThat(ladder.figure(ShareKind.EXCLUSIVE, Step.REACTED)).isEqualTo(Share.counted(364, 1_180));
        assertThat(ladder.none()).isEqualTo(Share.counted(507, 1_180));
        assertThat(figures.readers()).isEqualTo(673);
    }

    @Test
    void tenPercentAreActiveInAWeekWhichIsNormal() {
        Share active = measured(Span.WEEK).ladder().figure(ShareKind.NESTED, Step.REACTED);

        assertThat(active).isEqualTo(Share.counted(124, 1_180));
        assertThat(active.value().orElseThrow()).isGreaterThan(Metrics.NORMAL_ACTIVITY);
    }

    @Test
    void twoGoalsAreReachedAndOneIsMissedByFortySevenPeople() {
        List<Goal> goals = told.kring().goals().all(told.as("ingrid.postma"));

        assertThat(goals)
                .extracting(goal -> goal.now().map(Standing::verdict).orElseThrow())
                .containsExactly(
                        new Verdict(Verdict.Kind.REACHED, 24),
                        new Verdict(Verdict.Kind.MISSED, -47),
                        new Verdict(Verdict.Kind.REACHED, 2));
        assertThat(goals)
                .extracting(goal -> ((Baseline.HostsOwn) goal.baseline().orElseThrow()).percent())
                .containsExactly(new BigDecimal("31"), new BigDecimal("4"), new BigDecimal("0.9"));
        assertThat(goals).extracting(Goal::endorsed).containsOnly(new Figure.About(10));
    }

    @Test
    void everyWeekOfTheStoryIsPublishedOnItsMonday() {
        List<Measurement> weeks = told.kring()
                .metrics()
                .series(told.as("mehmet.yildirim"), Span.WEEK, SUNDAY.minusWeeks(20), SUNDAY, Cut.everybody());

        assertThat(weeks).hasSize(21).extracting(Measurement::state).containsOnly(Measurement.State.PUBLISHED);
    }

    @Test
    void aDivisionIsToldToWhoKeepsThePlatformAliveAlone() {
        Share aanleg = told.kring()
                .metrics()
                .shares(told.as("sanne.dewit"), new Window(Span.FOUR_WEEKS, SUNDAY), Cut.unit("Aanleg & Onderhoud"))
                .ladder()
                .figure(ShareKind.NESTED, Step.REACTED);

        assertThat(aanleg.population()).hasValue(520);
        assertThat(aanleg.count().orElseThrow()).isPositive();
    }
}
