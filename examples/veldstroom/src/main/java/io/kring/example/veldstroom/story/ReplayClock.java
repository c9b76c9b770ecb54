package io.kring.example.veldstroom.story;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is moved, and never goes back. */
public final class ReplayClock extends Clock {
    private volatile Instant now;

    public ReplayClock(Instant start) {
        now = start;
    }

    void moveTo(Instant later) {
        if (later.isBefore(now)) {
            throw new IllegalArgumentException("the story has come to " + now + " and does not go back to " + later);
        }
        now = later;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
