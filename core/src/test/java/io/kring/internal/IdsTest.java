package io.kring.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kring.error.Misconfigured;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class IdsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void idsGrowAndNeverRepeatAlsoWhenTheClockStandsStillOrGoesBack() {
        Instant[] now = {NOON};
        Ids ids = new Ids(clock(now), 3);

        long[] standing = LongStream.generate(ids::next).limit(10_000).toArray();
        now[0] = NOON.minus(Duration.ofHours(1));
        long[] behind = LongStream.generate(ids::next).limit(10_000).toArray();

        assertThat(LongStream.concat(LongStream.of(standing), LongStream.of(behind))
                        .toArray())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void idsOfALaterMomentAreGreaterOnAnyNode() {
        Ids late = new Ids(Clock.fixed(NOON.plusMillis(1), ZoneOffset.UTC), 0);
        Ids early = new Ids(Clock.fixed(NOON, ZoneOffset.UTC), Ids.LAST_NODE);

        assertThat(late.next()).isGreaterThan(early.next());
    }

    @Test
    void sixteenNodesMakeNoIdTwiceFromManyThreads() throws Exception {
        Set<Long> all = ConcurrentHashMap.newKeySet();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> running = IntStream.range(0, 16)
                    .<Future<?>>mapToObj(node -> threads.submit(() -> {
                        Ids ids = new Ids(Clock.fixed(NOON, ZoneOffset.UTC), node);
                        Set<Long> own = new HashSet<>();
                        for (int i = 0; i < 5_000; i++) {
                            own.add(ids.next());
                        }
                        all.addAll(own);
                    }))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(all).hasSize(16 * 5_000);
    }

    @Test
    void aNodeNumberOutOfRangeIsRefused() {
        assertThatThrownBy(() -> new Ids(Clock.systemUTC(), Ids.LAST_NODE + 1)).isInstanceOf(Misconfigured.class);
        assertThat(new Ids(Clock.systemUTC(), Ids.LAST_NODE).next()).isPositive();
    }

    private static Clock clock(Instant[] now) {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now[0];
            }
        };
    }
}
