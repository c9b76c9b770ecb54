package io.kring.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until it is told to go on. Thread-safe. */
public final class HostClock extends Clock {
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    /** A clock at eight o'clock on a Monday morning. */
    public HostClock() {}

    /** Goes on by this much. */
    public synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("this clock knows one zone");
    }
}
