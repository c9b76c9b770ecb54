package io.kring.spring.operation;

import io.kring.Observation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** A timer {@code kring.operations} by operation and code; nothing about people. */
record MicrometerObservation(MeterRegistry registry) implements Observation {
    @Override
    public void observed(String operation, Duration took, String code) {
        Timer.builder("kring.operations")
                .description("How long operations of Kring took")
                .tag("operation", operation)
                .tag("code", code)
                .register(registry)
                .record(took);
    }
}
