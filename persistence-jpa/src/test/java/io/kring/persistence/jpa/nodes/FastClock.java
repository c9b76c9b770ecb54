package io.kring.persistence.jpa.nodes;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs faster than others from a moment on, and may be wrong. */
final class FastClock extends Clock {
    private final long zero;
    private final int speed;
    private final Duration ahead;

    FastClock(long zero, int speed, Duration ahead) {
        this.zero = zero;
        this.speed = speed;
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(zero + (System.currentTimeMillis() - zero) * speed)
                .plus(ahead);
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
