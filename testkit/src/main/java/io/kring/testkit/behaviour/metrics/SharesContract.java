package io.kring.testkit.behaviour.metrics;

import static io.kring.testkit.behaviour.metrics.Pilot.FIRST_WEEK;
import static io.kring.testkit.behaviour.metrics.Pilot.ladder;
import static org.assertj.core.api.Assertions.assertThat;

import io.kring.community.CommunityDraft;
import io.kring.id.CommentId;
import io.kring.id.CommunityId;
import io.kring.id.PostId;
import io.kring.metrics.Cut;
import io.kring.metrics.Dimension;
import io.kring.metrics.Eligible;
import io.kring.metrics.Ladder;
import io.kring.metrics.Measurement;
import io.kring.metrics.Measurement.State;
import io.kring.metrics.Measuring;
import io.kring.metrics.Share;
import io.kring.metrics.ShareKind;
import io.kring.metrics.Span;
import io.kring.metrics.Step;
import io.kring.metrics.Window;
import io.kring.testkit.TestHost;
import io.kring.testkit.behaviour.KringContract;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is published of windows when they close. */
public interface SharesContract extends KringContract {
    @Test
    default void aWeekIsPublishedWhenItHasClosed(TestHost host) {
        Pilot pilot = Pilot.in(host);
        PostId post = pilot.post();
        pilot.read(0, 30, post);
        pilot.like(5, 10, post);
        pilot.people(60, 63).forEach(somebody -> host.comment(somebody, post, "green"));
        assertThat(pilot.shares().state()).isEqualTo(State.OPEN);

        pilot.week();

        // 30 who read, 3 who commented unread; 5 who reacted, 3 who commented, 1 who wrote the post; and that one.
        assertThat(pilot.shares())
                .isEqualTo(new Measurement(FIRST_WEEK, Cut.everybody(), State.PUBLISHED, ladder(100, 33, 9, 1), 0));
        assertThat(pilot.shares(FIRST_WEEK, Cut.unit("North")).ladder()).isEqualTo(ladder(50, 30, 6, 1));
        assertThat(pilot.shares(FIRST_WEEK, Cut.unit("South")).ladder()).isEqualTo(ladder(50, 3, 3, 0));
    }

    @Test
    default void daysAreAddedUpToPeopleAndNotToDays(TestHost host) {
        Pilot pilot = Pilot.in(host);
        PostId post = pilot.post();
        for (int day = 0; day < 6; day++) {
            pilot.read(10 * day, 10 * day + 20, post);
            host.passing(Pilot.DAY);
        }
        host.passing(Pilot.DAY);

        assertThat(pilot.nested(Step.READ)).isEqualTo(70);
    }

    @Test
    default void whatIsTakenBackWithdrawnOrRemovedCountsNoMore(TestHost host) {
        Pilot pilot = Pilot.in(host);
        PostId post = pilot.post();
        CommunityId community = host.open(pilot.person(2));
        host.add(pilot.person(2), community, pilot.person(1));
        PostId removed = host.update(pilot.person(1), community, "spam");
        PostId withdrawn = host.update(pilot.person(2), community, "oops");
        pilot.like(10, 20, post);
        pilot.like(20, 25, removed);
        pilot.like(30, 35, withdrawn);
        CommentId comment = host.comment(pilot.person(40), post, "green");
        host.passing(Pilot.DAY);

        host.reactions().remove(pilot.person(10), post, "like");
        host.kring().moderation().remove(pilot.person(2), removed, "spam");
        host.posts().withdraw(pilot.person(2), withdrawn);
        host.posts().withdraw(pilot.person(40), comment);
        pilot.week();

        assertThat(pilot.nested(Step.REACTED)).isEqualTo(9 + 1);
        assertThat(pilot.nested(Step.CONTRIBUTED)).isEqualTo(1);
    }

    @Test
    default void whatIsRestoredCountsAgain(TestHost host) {
        Pilot pilot = Pilot.in(host);
        CommunityId community = host.open(pilot.person(2));
        host.add(pilot.person(2), community, pilot.person(1));
        PostId removed = host.update(pilot.person(1), community, "spam?");
        pilot.like(20, 25, removed);
        host.kring().moderation().remove(pilot.person(2), removed, "spam");
        host.passing(Pilot.DAY);

        host.kring().moderation().restore(pilot.person(2), removed, host.version(pilot.person(2), removed));
        pilot.week();

        assertThat(pilot.shares().ladder()).isEqualTo(ladder(100, 6, 6, 1));
    }

    @Test
    default void whatWasPublishedStaysAsItIs(TestHost host) {
        Pilot pilot = Pilot.in(host);
        PostId post = pilot.post();
        pilot.like(10, 20, post);
        pilot.week();
        Measurement published = pilot.shares();

        host.reactions().remove(pilot.person(10), post, "like");
        pilot.leave(pilot.person(11));
        pilot.week();

        assertThat(pilot.shares()).isEqualTo(published);
        assertThat(pilot.shares(FIRST_WEEK, Cut.unit("North")).ladder()).isEqualTo(ladder(50, 11, 11, 1));
    }

    @Test
    default void thePopulationIsThatOfTheMomentOfClosing(TestHost host) {
        Pilot pilot = Pilot.in(host);
        PostId post = pilot.post();
        pilot.like(10, 20, post);
        pilot.like(60, 65, post);

        pilot.leave(pilot.person(10));
        pilot.put(Eligible.of(TestHost.id(pilot.person(60))).in(Dimension.UNIT, "North"));
        pilot.put(Eligible.of(TestHost.id(host.person("Newcomer"))).in(Dimension.UNIT, "South"));
        pilot.week();

        assertThat(pilot.shares().ladder()).isEqualTo(ladder(100, 15, 15, 1));
        assertThat(pilot.shares(FIRST_WEEK, Cut.unit("North")).ladder()).isEqualTo(ladder(50, 11, 11, 1));
        assertThat(pilot.shares(FIRST_WEEK, Cut.unit("South")).ladder()).isEqualTo(ladder(50, 4, 4, 0));
    }

    @Test
    default void aWindowWaitsForTheDirectoryAndSaysSo(TestHost host) {
        Pilot pilot = Pilot.in(host);
        pilot.like(10, 20, pilot.post());
        pilot.failing(true);

        pilot.week();
        assertThat(pilot.shares().state()).isEqualTo(State.INCOMPLETE);
        assertThat(pilot.shares().ladder()).isEqualTo(Ladder.withheld());

        pilot.failing(false);
        host.passing(Duration.ofMinutes(10));
        assertThat(pilot.shares().state()).isEqualTo(State.PUBLISHED);
        assertThat(pilot.nested(Step.REACTED)).isEqualTo(11);
    }

    @Test
    default void aWindowThatIsCountedOnALaterDaySaysSo(TestHost host) {
        Pilot pilot = Pilot.in(host);
        pilot.like(10, 20, pilot.post());

        host.clock().move(Pilot.DAY.multipliedBy(8));
        host.deliver();

        assertThat(pilot.shares().state()).isEqualTo(State.PUBLISHED_LATE);
        assertThat(pilot.nested(Step.REACTED)).isEqualTo(11);
    }

    @Test
    default void daysEndAtMidnightOfTheHost(TestHost host) {
        Pilot pilot = Pilot.in(host);
        PostId post = pilot.post();
        Duration untilMidnight = Duration.ofHours(6 * 24 + 16);

        host.passing(untilMidnight.minusMinutes(1));
        pilot.like(10, 20, post);
        host.passing(Duration.ofMinutes(1));
        pilot.like(20, 25, post);
        host.deliver();

        assertThat(pilot.nested(Step.REACTED)).isEqualTo(11);
    }

    @Test
    default void monthsAndLongerWindowsCloseOnceAndOnlyWhereTheyWereMeasuredWhole(TestHost host) {
        Pilot pilot = Pilot.in(host);
        host.passing(Pilot.DAY);
        pilot.like(10, 20, pilot.post());
        Window march = new Window(Span.MONTH, LocalDate.of(2026, 3, 31));
        Window april = new Window(Span.MONTH, LocalDate.of(2026, 4, 30));
        Window fourWeeks = new Window(Span.FOUR_WEEKS, LocalDate.of(2026, 4, 5));
        Window quarter = new Window(Span.QUARTER, LocalDate.of(2026, 6, 7));

        for (int week = 0; week < 14; week++) {
            pilot.week();
        }

        assertThat(pilot.shares(march, Cut.everybody()).state()).isEqualTo(State.NOT_MEASURED);
        assertThat(pilot.shares(april, Cut.everybody()).ladder()).isEqualTo(ladder(100, 0, 0, 0));
        assertThat(pilot.shares(fourWeeks, Cut.everybody()).ladder()).isEqualTo(ladder(100, 11, 11, 1));
        assertThat(pilot.shares(quarter, Cut.everybody()).ladder()).isEqualTo(ladder(100, 11, 11, 1));
    }

    @Test
    default void aSeriesHasEveryWindowTheOldestFirst(TestHost host) {
        Pilot pilot = Pilot.in(host);
        PostId post = pilot.post();
        pilot.like(10, 20, post);
        pilot.week();
        pilot.like(20, 25, post);
        pilot.week();

        List<Measurement> series = host.kring()
                .metrics()
                .series(
                        pilot.person(7),
                        Span.WEEK,
                        LocalDate.of(2026, 3, 8),
                        LocalDate.of(2026, 4, 1),
                        Cut.everybody());

        assertThat(series)
                .extracting(Measurement::state)
                .containsExactly(State.NOT_MEASURED, State.PUBLISHED, State.PUBLISHED, State.OPEN);
        assertThat(series.subList(1, 3))
                .extracting(week -> week.ladder().figure(ShareKind.NESTED, Step.REACTED))
                .containsExactly(Share.counted(11, 100), Share.counted(5, 100));
        assertThat(series.get(2).window().before()).isEqualTo(series.get(1).window());
    }

    @Test
    default void whereReadingIsNotRecordedNothingIsToldOfReaders(TestHost host) {
        Pilot pilot = new Pilot(host, Measuring.nothing().withActivity().in(ZoneId.of("Europe/Amsterdam")));
        pilot.like(10, 20, pilot.post());

        pilot.week();

        Ladder ladder = pilot.shares().ladder();
        assertThat(ladder.figure(ShareKind.NESTED, Step.READ)).isEqualTo(Share.of(Share.Kind.WITHHELD));
        assertThat(ladder.none()).isEqualTo(Share.of(Share.Kind.WITHHELD));
        assertThat(ladder.figure(ShareKind.NESTED, Step.REACTED)).isEqualTo(Share.counted(11, 100));
    }

    @Test
    default void noWindowReachesOverATimeInWhichMeasuringWasOff(TestHost host) {
        Pilot pilot = Pilot.in(host);
        pilot.week();

        host.clock().move(Pilot.DAY);
        host.another(kring -> kring).deliverPending(1_000);
        pilot.week();
        pilot.week();

        Window second = new Window(Span.WEEK, FIRST_WEEK.last().plusWeeks(1));
        Window third = new Window(Span.WEEK, FIRST_WEEK.last().plusWeeks(2));
        assertThat(pilot.shares().state()).isEqualTo(State.PUBLISHED);
        assertThat(pilot.shares(second, Cut.everybody()).state()).isEqualTo(State.NOT_MEASURED);
        assertThat(pilot.shares(third, Cut.everybody()).state()).isEqualTo(State.NOT_MEASURED);
    }

    @Test
    default void aQuarterOfWhichMarksAreForgottenIsNotCounted(TestHost host) {
        Pilot pilot = Pilot.in(host);
        host.passing(Pilot.DAY);
        pilot.like(10, 20, pilot.post());
        for (int week = 0; week < 12; week++) {
            pilot.week();
        }

        host.clock().move(Pilot.DAY.multipliedBy(8));
        host.deliver();

        LocalDate sunday = LocalDate.of(2026, 6, 7);
        assertThat(pilot.shares(new Window(Span.WEEK, sunday), Cut.everybody()).state())
                .isEqualTo(State.PUBLISHED_LATE);
        assertThat(pilot.shares(new Window(Span.QUARTER, sunday), Cut.everybody())
                        .state())
                .isEqualTo(State.NOT_MEASURED);
    }

    @Test
    default void holidaysAreMarked(TestHost host) {
        Set<LocalDate> holidays =
                Set.of(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 15), LocalDate.of(2026, 3, 16));
        Pilot pilot = new Pilot(
                host,
                Measuring.nothing()
                        .withActivity()
                        .in(ZoneId.of("Europe/Amsterdam"))
                        .withHolidays(holidays));

        pilot.week();

        assertThat(pilot.shares().holidays()).isEqualTo(2);
    }

    @Test
    default void wherePeoplePractiseNothingIsCounted(TestHost host) {
        Pilot pilot = Pilot.in(host);
        CommunityId practice = host.create(
                pilot.manager(), CommunityDraft.open("Practice", "Try it").asPractice());
        PostId post = host.update(pilot.person(0), practice, "tea?");
        pilot.like(10, 20, post);
        pilot.read(10, 20, post);

        pilot.week();

        assertThat(pilot.shares().ladder()).isEqualTo(ladder(100, 0, 0, 0));
    }
}
