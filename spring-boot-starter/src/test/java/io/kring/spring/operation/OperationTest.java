package io.kring.spring.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.Kring;
import io.kring.Observation;
import io.kring.community.CommunityDraft;
import io.kring.event.DomainEvent;
import io.kring.event.EventSubscriber;
import io.kring.person.Actor;
import io.kring.spring.Slice;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

class OperationTest {
    private static final CommunityDraft TEA = CommunityDraft.open("Tea", "Better tea");

    @Nested
    class Ticking {
        private final CountDownLatch heard = new CountDownLatch(1);
        private final ApplicationContextRunner ticking = Slice.kring()
                .withPropertyValues("kring.ticker.enabled=true", "kring.ticker.period=10ms")
                .withBean(EventSubscriber.class, () -> new Counting(heard));

        @Test
        void eventsAreDeliveredOnTheHostsScheduler() {
            ticking.withBean(TaskScheduler.class, ThreadPoolTaskScheduler::new).run(context -> {
                context.getBean(Kring.class).communities().create(Actor.of("ann"), TEA);

                assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
                assertThat(context.getBean(DeliveryTicker.class).isRunning()).isTrue();
            });
        }

        @Test
        void amongSeveralSchedulersTheUsualOneIsTaken() {
            ticking.withBean("taskScheduler", TaskScheduler.class, ThreadPoolTaskScheduler::new)
                    .withBean("other", TaskScheduler.class, ThreadPoolTaskScheduler::new)
                    .run(context -> assertThat(context).hasSingleBean(DeliveryTicker.class));
        }

        @Test
        void itStartsAfterTheSchedulerAndStopsBeforeIt() {
            assertThat(DeliveryTicker.PHASE).isGreaterThan(new ThreadPoolTaskScheduler().getPhase());
        }

        @Test
        void aStoppedTickerDeliversNothingAnyMore() {
            ticking.withBean(TaskScheduler.class, ThreadPoolTaskScheduler::new).run(context -> {
                DeliveryTicker ticker = context.getBean(DeliveryTicker.class);
                ticker.stop();

                context.getBean(Kring.class).communities().create(Actor.of("ann"), TEA);

                assertThat(ticker.isRunning()).isFalse();
                assertThat(heard.await(100, TimeUnit.MILLISECONDS)).isFalse();
            });
        }

        @Test
        void itIsOffByAProperty() {
            Slice.kring().run(context -> assertThat(context).doesNotHaveBean(DeliveryTicker.class));
        }
    }

    @Nested
    class Meters {
        @Test
        void operationsAreTimedAndGaugesSayWhatWaits() {
            Slice.kring()
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .run(context -> {
                        MeterRegistry registry = context.getBean(MeterRegistry.class);
                        context.getBean(KringMeters.class).bindTo(registry);

                        context.getBean(Kring.class).communities().create(Actor.of("ann"), TEA);

                        assertThat(registry.get("kring.operations")
                                        .tag("operation", "communities.create")
                                        .tag("code", "ok")
                                        .timer()
                                        .count())
                                .isEqualTo(1);
                        assertThat(registry.get("kring.events.parked").gauge().value())
                                .isZero();
                        assertThat(registry.getMeters())
                                .extracting(Meter::getId)
                                .noneMatch(id -> id.getTags().toString().contains("ann"));
                    });
        }

        @Test
        void thereIsALagForEachSubscriber() {
            Slice.kring()
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .withBean(EventSubscriber.class, () -> new Counting(new CountDownLatch(1)))
                    .run(context -> {
                        MeterRegistry registry = context.getBean(MeterRegistry.class);
                        context.getBean(KringMeters.class).bindTo(registry);

                        assertThat(registry.get("kring.events.lag")
                                        .tag("subscriber", "counting")
                                        .gauge()
                                        .value())
                                .isZero();
                    });
        }

        @Test
        void aHostsObservationComesFirst() {
            Slice.kring()
                    .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                    .withBean(Observation.class, Observation::none)
                    .run(context -> assertThat(context).doesNotHaveBean(MicrometerObservation.class));
        }

        @Test
        void withoutARegistryThereAreNone() {
            Slice.kring().run(context -> assertThat(context).doesNotHaveBean(KringMeters.class));
        }

        @Test
        void withoutMicrometerKringIsThereAllTheSame() {
            Slice.kring()
                    .withClassLoader(new FilteredClassLoader("io.micrometer"))
                    .run(context -> assertThat(context).hasSingleBean(Kring.class));
        }
    }

    private record Counting(CountDownLatch heard) implements EventSubscriber {
        @Override
        public String name() {
            return "counting";
        }

        @Override
        public String purpose() {
            return "Counts what it hears";
        }

        @Override
        public void receive(DomainEvent event) {
            heard.countDown();
        }
    }
}
