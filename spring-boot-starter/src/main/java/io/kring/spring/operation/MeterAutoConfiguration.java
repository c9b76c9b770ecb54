package io.kring.spring.operation;

import io.kring.Kring;
import io.kring.Observation;
import io.kring.spring.KringAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Timers of operations, and gauges of what waits to be delivered, in the host's registry. */
@AutoConfiguration(
        after = KringAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
        })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({MeterRegistry.class, Kring.class})
class MeterAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(Observation.class)
    MicrometerObservation kringObservation(MeterRegistry registry) {
        return new MicrometerObservation(registry);
    }

    @Bean
    @ConditionalOnMissingBean
    KringMeters kringMeters(Kring kring) {
        return new KringMeters(kring);
    }
}
