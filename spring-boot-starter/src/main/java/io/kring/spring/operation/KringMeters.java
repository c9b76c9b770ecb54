package io.kring.spring.operation;

import io.kring.Health;
import io.kring.Kring;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Gauges of Kring's health, asked for at most every five seconds however many are read. */
final class KringMeters implements MeterBinder {
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private final Kring kring;
    private final AtomicReference<@Nullable Reading> last = new AtomicReference<>();

    private record Reading(Health health, long at) {}

    KringMeters(Kring kring) {
        this.kring = kring;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("kring.events.parked", this, meters -> meters.health().parked())
                .description("Events that wait for an operator")
                .register(registry);
        for (String subscriber : health().lag().keySet()) {
            Gauge.builder("kring.events.lag", this, meters -> meters.lag(subscriber))
                    .description("Events still to be received")
                    .tag("subscriber", subscriber)
                    .register(registry);
        }
    }

    private double lag(String subscriber) {
        Long lag = health().lag().get(subscriber);
        return lag == null ? Double.NaN : lag;
    }

    private Health health() {
        Reading reading = last.get();
        long now = System.nanoTime();
        if (reading == null || now - reading.at() > FRESH) {
            reading = new Reading(kring.health(), now);
            last.set(reading);
        }
        return reading.health();
    }
}
