package io.kring.metrics;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * The days that a figure is about, in the host's time zone. Windows close at the midnight after a Sunday or after the
 * last day of a month and do not slide: two that lie one day apart would give away one person by subtraction.
 *
 * @param last the Sunday or the last day of the month with which it closes; another day gives
 *     {@link IllegalArgumentException}
 */
public record Window(Span span, LocalDate last) {
    public Window {
        boolean closes = span == Span.MONTH
                ? last.equals(YearMonth.from(last).atEndOfMonth())
                : last.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (!closes) {
            throw new IllegalArgumentException("no window of a " + span + " closes with " + last);
        }
    }

    /** The newest window of this length that is closed. */
    public static Window closed(Span span, Instant now, ZoneId zone) {
        LocalDate yesterday = now.atZone(zone).toLocalDate().minusDays(1);
        if (span == Span.MONTH) {
            YearMonth month = YearMonth.from(yesterday);
            LocalDate end = month.atEndOfMonth();
            return new Window(
                    span, end.equals(yesterday) ? end : month.minusMonths(1).atEndOfMonth());
        }
        return new Window(span, yesterday.with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY)));
    }

    /** The windows of this length that close from one day to another, both included, the oldest first. */
    public static List<Window> closing(Span span, LocalDate from, LocalDate to) {
        return span == Span.MONTH
                ? Stream.iterate(YearMonth.from(from), month -> month.plusMonths(1))
                        .map(YearMonth::atEndOfMonth)
                        .takeWhile(end -> !end.isAfter(to))
                        .map(end -> new Window(span, end))
                        .toList()
                : Stream.iterate(
                                from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)),
                                sunday -> !sunday.isAfter(to),
                                sunday -> sunday.plusWeeks(1))
                        .map(sunday -> new Window(span, sunday))
                        .toList();
    }

    public LocalDate first() {
        return switch (span) {
            case WEEK -> last.minusDays(6);
            case FOUR_WEEKS -> last.minusDays(27);
            case QUARTER -> last.minusDays(89);
            case MONTH -> last.withDayOfMonth(1);
        };
    }

    /** The moment it begins, in this zone: the first of its first day, which need not be midnight. */
    public Instant from(ZoneId zone) {
        return first().atStartOfDay(zone).toInstant();
    }

    /** The moment it is over, in this zone, which belongs to it no more. */
    public Instant until(ZoneId zone) {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * The one to compare with: of the same length, with no day in common. Between quarters lies a day that is in
     * neither, because both close with a Sunday.
     */
    public Window before() {
        return switch (span) {
            case WEEK -> new Window(span, last.minusDays(7));
            case FOUR_WEEKS -> new Window(span, last.minusDays(28));
            case QUARTER -> new Window(span, last.minusDays(91));
            case MONTH -> new Window(span, last.withDayOfMonth(1).minusDays(1));
        };
    }
}
