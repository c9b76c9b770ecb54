package io.kring.moderation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a policy may know of the author beside the text, loaded with their membership in the same statement.
 *
 * @param now         the moment of judging
 * @param memberSince since when they are a member there; empty for who is none
 * @param recent      what they published or commented lately, anywhere: as far back as the policies look
 *                    ({@link ModerationPolicy#lookback()}), the newest first. Exact when it is acted upon: what they say
 *                    at the same time on another node is counted
 * @param digest      of this text, to be compared with theirs
 */
public record Background(Instant now, Optional<Instant> memberSince, List<Recent> recent, String digest) {
    public Background {
        recent = List.copyOf(recent);
    }

    /**
     * Something that was said lately. It tells neither what it was nor where, and is forgotten after a day.
     *
     * @param digest of the text, the same for texts that differ in capitals and blanks alone
     */
    public record Recent(Instant at, String digest) {}

    /** How many they said within this time. */
    public long within(Duration time) {
        Instant since = now.minus(time);
        return recent.stream().filter(each -> each.at().isAfter(since)).count();
    }

    /** Whether they have been a member there for less than this; true for who is none. */
    public boolean isNewcomer(Duration time) {
        return memberSince.map(since -> since.isAfter(now.minus(time))).orElse(true);
    }
}
