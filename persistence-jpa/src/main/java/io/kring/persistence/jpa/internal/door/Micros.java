package io.kring.persistence.jpa.internal.door;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Instants as microseconds since 1970, the way they are stored. */
public final class Micros {
    private Micros() {}

    public static long of(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    public static @Nullable Long orNull(@Nullable Instant at) {
        return at == null ? null : of(at);
    }

    public static @Nullable Long orNull(@Nullable Duration time) {
        return time == null ? null : time.toNanos() / 1_000;
    }

    public static @Nullable Duration duration(@Nullable Long micros) {
        return micros == null ? null : Duration.of(micros, ChronoUnit.MICROS);
    }

    public static Instant read(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
