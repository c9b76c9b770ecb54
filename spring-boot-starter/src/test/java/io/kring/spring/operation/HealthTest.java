package io.kring.spring.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.spring.Slice;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.FilteredClassLoader;

class HealthTest {
    @Test
    void healthIsShown() {
        Slice.kring().run(context -> {
            Health health = context.getBean(HealthIndicator.class).health();

            assertThat(health.getStatus()).isEqualTo(Status.UP);
            assertThat(health.getDetails()).containsKeys("lag", "parked", "warnings");
        });
    }

    @Test
    void itIsOffByAProperty() {
        Slice.kring()
                .withPropertyValues("management.health.kring.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("kringHealthIndicator"));
    }

    @Test
    void aHostsIndicatorOfThatNameComesFirst() {
        HealthIndicator own = () -> Health.up().build();

        Slice.kring()
                .withBean("kringHealthIndicator", HealthIndicator.class, () -> own)
                .run(context ->
                        assertThat(context.getBean(HealthIndicator.class)).isSameAs(own));
    }

    @Test
    void withoutTheActuatorKringIsThereAllTheSame() {
        Slice.kring()
                .withClassLoader(
                        new FilteredClassLoader("org.springframework.boot.actuate", "org.springframework.boot.health"))
                .run(context -> assertThat(context).hasSingleBean(Kring.class).doesNotHaveBean("kringHealthIndicator"));
    }
}
