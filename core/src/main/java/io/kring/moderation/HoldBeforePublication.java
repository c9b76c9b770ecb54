package io.kring.moderation;

import java.time.Duration;
import java.util.Set;

/**
 * What waits for a moderator in a community that chose so; moderation is after publication by default (P20). What
 * moderators and community managers of the community write never waits.
 *
 * @param everybody whether all that is written waits
 * @param newcomers for how long what new members and people who are none write waits; zero for not at all, at most 90 days
 * @param links     whether what holds a link waits
 * @param kinds     names of kinds of posts that wait; {@code comment} for comments
 */
public record HoldBeforePublication(boolean everybody, Duration newcomers, boolean links, Set<String> kinds) {
    /** The longest that somebody counts as new. */
    public static final Duration LONGEST_NEW = Duration.ofDays(90);

    public HoldBeforePublication {
        kinds = Set.copyOf(kinds);
    }

    /** Nothing waits: the default. */
    public static HoldBeforePublication nothing() {
        return new HoldBeforePublication(false, Duration.ZERO, false, Set.of());
    }

    /** Everything waits. */
    public static HoldBeforePublication everything() {
        return new HoldBeforePublication(true, Duration.ZERO, false, Set.of());
    }

    public HoldBeforePublication ofNewcomers(Duration time) {
        return new HoldBeforePublication(everybody, time, links, kinds);
    }

    public HoldBeforePublication withLinks() {
        return new HoldBeforePublication(everybody, newcomers, true, kinds);
    }

    public HoldBeforePublication ofKinds(String... names) {
        return new HoldBeforePublication(everybody, newcomers, links, Set.of(names));
    }
}
