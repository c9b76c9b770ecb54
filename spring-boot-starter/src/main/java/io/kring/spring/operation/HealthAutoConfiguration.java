package io.kring.spring.operation;

import io.kring.Kring;
import io.kring.spring.KringAutoConfiguration;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;

/** Kring's health in the actuator of Spring Boot 3. */
@AutoConfiguration(after = KringAutoConfiguration.class)
@ConditionalOnClass(name = "org.springframework.boot.actuate.health.HealthIndicator")
@ConditionalOnBean(Kring.class)
@ConditionalOnProperty(name = "management.health.kring.enabled", matchIfMissing = true)
class HealthAutoConfiguration {
    @Bean
    @ConditionalOnMissingBean(name = "kringHealthIndicator")
    HealthIndicator kringHealthIndicator(Kring kring) {
        return new AbstractHealthIndicator("Kring does not answer") {
            @Override
            protected void doHealthCheck(Health.Builder builder) {
                io.kring.Health now = kring.health();
                builder.status(now.storage() ? "UP" : "DOWN").withDetails(HealthDetails.of(now));
            }
        };
    }
}
