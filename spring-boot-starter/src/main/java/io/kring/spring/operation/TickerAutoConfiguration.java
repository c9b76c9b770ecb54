package io.kring.spring.operation;

import io.kring.Kring;
import io.kring.spring.KringAutoConfiguration;
import io.kring.spring.KringProperties;
import io.kring.spring.SetupIncomplete;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/** Delivery on a scheduler that the host has; Kring makes none. */
@AutoConfiguration(
        after = KringAutoConfiguration.class,
        afterName = "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration")
@ConditionalOnBean(Kring.class)
@ConditionalOnProperty(name = "kring.ticker.enabled", matchIfMissing = true)
class TickerAutoConfiguration {
    /** The name that Spring gives the scheduler it prefers among several. */
    private static final String USUAL = "taskScheduler";

    @Bean
    @ConditionalOnMissingBean
    DeliveryTicker kringTicker(Kring kring, BeanFactory beans, KringProperties properties) {
        return new DeliveryTicker(kring, scheduler(beans), properties.ticker().period());
    }

    private static TaskScheduler scheduler(BeanFactory beans) {
        TaskScheduler only = beans.getBeanProvider(TaskScheduler.class).getIfUnique();
        if (only != null) {
            return only;
        }
        if (beans.containsBean(USUAL) && beans.isTypeMatch(USUAL, TaskScheduler.class)) {
            return beans.getBean(USUAL, TaskScheduler.class);
        }
        throw new SetupIncomplete(
                "Kring delivers events on a scheduler of yours, and there is no bean of type TaskScheduler, or several and"
                        + " none is primary.",
                "Put @EnableScheduling on a configuration, so that Spring Boot makes one; or define a TaskScheduler; or set"
                        + " kring.ticker.enabled=false and call kring.deliverPending(…) yourself.");
    }
}
