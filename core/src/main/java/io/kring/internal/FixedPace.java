package io.kring.internal;

import io.kring.Ticker;
import io.kring.error.KringException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivery at a pace, on the host's scheduler. A round that fails is logged; the next one comes all the same. */
final class FixedPace implements Ticker {
    private static final Logger LOG = LoggerFactory.getLogger(FixedPace.class);
    private static final long LONGEST_WAIT = 10;

    private final ReentrantLock round = new ReentrantLock();
    private final Runnable work;
    private final Future<?> ticking;
    private volatile boolean stopped;

    FixedPace(ScheduledExecutorService scheduler, Duration every, Runnable work) {
        this.work = work;
        this.ticking =
                scheduler.scheduleWithFixedDelay(this::tick, every.toNanos(), every.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void tick() {
        round.lock();
        try {
            if (!stopped) {
                work.run();
            }
        } catch (KringException e) {
            LOG.warn("delivery failed: {}", e.code());
        } catch (RuntimeException e) {
            LOG.error("delivery failed: {}", e.getClass().getName());
        } finally {
            round.unlock();
        }
    }

    @Override
    public void close() {
        stopped = true;
        ticking.cancel(false);
        try {
            if (!round.isHeldByCurrentThread() && round.tryLock(LONGEST_WAIT, TimeUnit.SECONDS)) {
                round.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
