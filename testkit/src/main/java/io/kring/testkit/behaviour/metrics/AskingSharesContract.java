package io.kring.testkit.behaviour.metrics;

import static io.kring.testkit.Refusals.violationOf;
import static io.kring.testkit.behaviour.metrics.Pilot.FIRST_WEEK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.kring.audit.AuditLine;
import io.kring.error.Misconfigured;
import io.kring.error.NotAllowed;
import io.kring.metrics.Cut;
import io.kring.metrics.Ladder;
import io.kring.metrics.Measurement.State;
import io.kring.metrics.Measuring;
import io.kring.metrics.Metrics;
import io.kring.metrics.Span;
import io.kring.person.Actor;
import io.kring.person.PersonStatus;
import io.kring.person.PlatformRole;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who may ask for shares, and for what. */
public interface AskingSharesContract extends KringContract {
    @Test
    default void everybodyMayAskForEverybodyAndFewForAUnit(TestHost host) {
        Pilot pilot = Pilot.in(host);
        pilot.week();
        Metrics metrics = host.kring().metrics();
        Actor colleague = pilot.person(7);
        Cut north = Cut.unit("North");

        assertThat(metrics.shares(colleague, FIRST_WEEK, Cut.everybody()).state())
                .isEqualTo(State.PUBLISHED);
        assertThat(metrics.shares(colleague.as(PlatformRole.WORKS_COUNCIL), FIRST_WEEK, north)
                        .state())
                .isEqualTo(State.PUBLISHED);
        for (Actor other : List.of(
                colleague,
                colleague.as(PlatformRole.ADMINISTRATOR),
                Actor.anonymous().as(PlatformRole.WORKS_COUNCIL))) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> metrics.shares(other, FIRST_WEEK, north));
        }
    }

    @Test
    default void whoDoesNotBelongToTheOrganisationMayNotAsk(TestHost host) {
        Pilot pilot = Pilot.in(host);
        pilot.week();
        Metrics metrics = host.kring().metrics();
        Actor guest = host.person("Guest");
        host.people().change(TestHost.id(guest), PersonStatus.GUEST);

        for (Actor other : List.of(guest, Actor.anonymous())) {
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> metrics.shares(other, FIRST_WEEK, Cut.everybody()));
        }
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> metrics.shares(guest.as(PlatformRole.WORKS_COUNCIL), FIRST_WEEK, Cut.unit("North")));
    }

    @Test
    default void whoAskedForWhichCutIsWrittenDown(TestHost host) {
        Pilot pilot = Pilot.in(host);
        pilot.week();

        pilot.shares(FIRST_WEEK, Cut.everybody());
        pilot.shares(FIRST_WEEK, Cut.unit("North"));
        host.deliver();

        List<AuditLine> lines = host.kring().audit().lines(0, 10);
        assertThat(lines).hasSize(1);
        assertThat(lines.get(0).action()).isEqualTo("metrics.cut-asked");
        assertThat(lines.get(0).subject()).isEqualTo("WEEK 2026-03-15 2026-03-15 UNIT North");
        assertThat(lines.get(0).by()).isEqualTo(pilot.manager().person());
    }

    @Test
    default void whatCannotBeAskedIsRefusedByName(TestHost host) {
        Pilot pilot = Pilot.in(host);
        pilot.week();
        Metrics metrics = host.kring().metrics();
        LocalDate day = LocalDate.of(2026, 3, 15);
        Actor manager = pilot.manager();

        assertThat(violationOf(() -> metrics.series(manager, Span.WEEK, day, day.minusDays(1), Cut.everybody())))
                .isEqualTo("range.backwards");
        assertThat(violationOf(() -> metrics.series(manager, Span.WEEK, day, day.plusYears(100), Cut.everybody())))
                .isEqualTo("range.long");
        assertThat(violationOf(() -> metrics.shares(manager, FIRST_WEEK, Cut.place("Assen"))))
                .isEqualTo("cut.undeclared");
        assertThat(violationOf(() -> metrics.shares(manager, FIRST_WEEK, Cut.unit("Nowhere"))))
                .isEqualTo("cut.unknown");
        assertThat(violationOf(() -> Cut.unit(" "))).isEqualTo("cut.value");
        assertThat(metrics.series(manager, Span.MONTH, day, day, Cut.everybody()))
                .isEmpty();
    }

    @Test
    default void whereActivityIsNotMeasuredThereIsNothingToTell(TestHost host) {
        Actor ann = host.person("Ann");
        host.passing(Pilot.DAY.multipliedBy(14));

        assertThat(host.kring().metrics().shares(ann, FIRST_WEEK, Cut.everybody()))
                .satisfies(nothing -> assertThat(nothing.state()).isEqualTo(State.NOT_MEASURED))
                .satisfies(nothing -> assertThat(nothing.ladder()).isEqualTo(Ladder.withheld()));
    }

    @Test
    default void aPopulationOfNobodyIsNoError(TestHost host) {
        host.with(kring -> kring.measuring(Measuring.nothing().withActivity()).population(List::of));
        Actor ann = host.person("Ann");
        host.deliver();

        host.passing(Pilot.DAY.multipliedBy(7));
        host.passing(Pilot.DAY.multipliedBy(7));

        assertThat(host.kring()
                        .metrics()
                        .shares(ann, FIRST_WEEK, Cut.everybody())
                        .ladder())
                .isEqualTo(Ladder.withheld());
    }

    @Test
    default void whoMeasuresActivitySaysWhoCouldTakePart(TestHost host) {
        assertThatExceptionOfType(Misconfigured.class)
                .isThrownBy(() -> host.another(
                        kring -> kring.measuring(Measuring.nothing().withActivity())))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("population.missing"));
    }
}
