package io.kring.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it; in UTC, thread-safe. */
public final class TestClock extends Clock {
    private final AtomicReference<Instant> now;

    /** A clock that stands at this moment. */
    public TestClock(Instant start) {
        now = new AtomicReference<>(start);
    }

    /** Moves it on, or back where the duration is negative. */
    public void move(Duration by) {
        now.updateAndGet(moment -> moment.plus(by));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** This same clock: its moments do not depend on the zone, and a test moves one clock only. */
    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
