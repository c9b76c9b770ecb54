package io.kring.example.intranet.view;

import io.kring.example.veldstroom.content.Calendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * A time as people say it.
 *
 * @param words how long ago, or the day
 * @param exact day and time, shown on hover; the day alone where nothing finer is to be known
 * @param iso   for machines
 */
public record Moment(String words, String exact, String iso) {
    /** How long ago something was. */
    public static Moment of(Instant when, Instant now, Locale locale, MessageSource messages) {
        ZonedDateTime local = when.atZone(Calendar.ZONE);
        String exact = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .localizedBy(locale)
                .format(local);
        return new Moment(words(when, now, locale, messages), exact, when.toString());
    }

    /** The day and nothing finer, as on a person's page (P32). */
    public static Moment day(Instant when, Locale locale) {
        LocalDate date = LocalDate.ofInstant(when, Calendar.ZONE);
        String day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(date);
        return new Moment(day, day, date.toString());
    }

    private static String words(Instant when, Instant now, Locale locale, MessageSource messages) {
        Duration age = Duration.between(when, now);
        LocalDate day = LocalDate.ofInstant(when, Calendar.ZONE);
        long days = ChronoUnit.DAYS.between(day, LocalDate.ofInstant(now, Calendar.ZONE));
        if (age.toMinutes() < 1) {
            return messages.getMessage("ago.now", null, locale);
        }
        if (age.toHours() < 1) {
            return messages.getMessage("ago.minutes", new Object[] {age.toMinutes()}, locale);
        }
        if (days == 0) {
            return messages.getMessage("ago.hours", new Object[] {age.toHours()}, locale);
        }
        if (days == 1) {
            return messages.getMessage("ago.yesterday", null, locale);
        }
        if (days < 7) {
            return messages.getMessage("ago.days", new Object[] {days}, locale);
        }
        boolean thisYear =
                day.getYear() == LocalDate.ofInstant(now, Calendar.ZONE).getYear();
        return DateTimeFormatter.ofPattern(thisYear ? "d MMMM" : "d MMMM yyyy", locale)
                .format(day);
    }
}
