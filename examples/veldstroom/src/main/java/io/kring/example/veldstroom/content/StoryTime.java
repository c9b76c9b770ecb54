package io.kring.example.veldstroom.content;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time as the content files write it.
 *
 * @param from   what it counts from
 * @param days   whole days, for a time on a day
 * @param time   the time on that day; null for a time that is so long after or before something
 * @param length how long after or before, where there is no time on a day
 */
public record StoryTime(From from, int days, @Nullable LocalTime time, Duration length) {
    private static final Pattern ON_DAY = Pattern.compile("(\\+|-)(\\d+)d (\\d\\d:\\d\\d)");
    private static final Pattern AFTER = Pattern.compile("\\+(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?");
    private static final Pattern BEFORE_NOW = Pattern.compile("now -(?:(\\d+)h)?(?:(\\d+)m)?");

    /** What a time counts from. */
    public enum From {
        DAY_ZERO,
        POST,
        NOW
    }

    /** Reads {@code -20d 22:41}, {@code +3h20m}, {@code +2d 08:15} or {@code now -50m}. */
    public static StoryTime read(Place place, String text) {
        Matcher day = ON_DAY.matcher(text);
        if (day.matches()) {
            int days = Integer.parseInt(day.group(2));
            boolean after = "+".equals(day.group(1));
            LocalTime time = LocalTime.parse(day.group(3));
            return new StoryTime(after ? From.POST : From.DAY_ZERO, after ? days : -days, time, Duration.ZERO);
        }
        Matcher after = AFTER.matcher(text);
        if (text.length() > 1 && after.matches()) {
            Duration length = Duration.ofDays(number(after.group(1)))
                    .plusHours(number(after.group(2)))
                    .plusMinutes(number(after.group(3)));
            return new StoryTime(From.POST, 0, null, length);
        }
        Matcher before = BEFORE_NOW.matcher(text);
        if (text.length() > 5 && before.matches()) {
            Duration length = Duration.ofHours(number(before.group(1))).plusMinutes(number(before.group(2)));
            return new StoryTime(From.NOW, 0, null, length);
        }
        throw place.error("this is no time: " + text);
    }

    /** When that is, where day zero and now are known. */
    public Instant on(Calendar calendar) {
        return on(calendar, calendar.now());
    }

    /** When that is, for what counts from a post. */
    public Instant on(Calendar calendar, Instant post) {
        return switch (from) {
            case NOW -> calendar.now().minus(length);
            case DAY_ZERO -> calendar.at(calendar.dayZero().plusDays(days), timeOfDay());
            case POST ->
                time == null
                        ? post.plus(length)
                        : calendar.at(calendar.day(post).plusDays(days), time);
        };
    }

    private LocalTime timeOfDay() {
        return time == null ? LocalTime.MIDNIGHT : time;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
