package io.kring.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void aWeekClosesAtTheMidnightAfterASundayOfTheHost() {
        Window before = Window.closed(Span.WEEK, Instant.parse("2026-03-29T21:59:59Z"), AMSTERDAM);
        Window after = Window.closed(Span.WEEK, Instant.parse("2026-03-29T22:00:00Z"), AMSTERDAM);

        assertThat(before.last()).isEqualTo(LocalDate.of(2026, 3, 22));
        assertThat(after.last()).isEqualTo(LocalDate.of(2026, 3, 29));
        assertThat(after.first()).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(after.before()).isEqualTo(before);
    }

    @Test
    void theWeekInWhichSummerBeginsIsAnHourShort() {
        Window week = new Window(Span.WEEK, LocalDate.of(2026, 3, 29));
        Window winter = new Window(Span.WEEK, LocalDate.of(2026, 10, 25));

        assertThat(Duration.between(week.from(AMSTERDAM), week.until(AMSTERDAM)))
                .isEqualTo(Duration.ofHours(167));
        assertThat(Duration.between(winter.from(AMSTERDAM), winter.until(AMSTERDAM)))
                .isEqualTo(Duration.ofHours(169));
    }

    @Test
    void aMonthClosesWithItsLastDayInLeapYearsToo() {
        Window leap = Window.closed(Span.MONTH, Instant.parse("2028-02-29T23:00:00Z"), AMSTERDAM);
        Window aSecondEarlier = Window.closed(Span.MONTH, Instant.parse("2028-02-29T22:59:59Z"), AMSTERDAM);

        assertThat(leap.last()).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(aSecondEarlier).isEqualTo(leap.before());
        assertThat(leap.before().first()).isEqualTo(LocalDate.of(2028, 1, 1));
    }

    @Test
    void fourWeeksAreTwentyEightDaysAndAQuarterNinety() {
        LocalDate sunday = LocalDate.of(2026, 11, 22);

        assertThat(new Window(Span.FOUR_WEEKS, sunday).first()).isEqualTo(LocalDate.of(2026, 10, 26));
        assertThat(new Window(Span.QUARTER, sunday).first()).isEqualTo(LocalDate.of(2026, 8, 25));
        assertThat(new Window(Span.QUARTER, sunday).before().last()).isEqualTo(LocalDate.of(2026, 8, 23));
    }

    @Test
    void noWindowSlides() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(Span.WEEK, LocalDate.of(2026, 11, 23)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Window(Span.MONTH, LocalDate.of(2028, 2, 28)));
    }
}
