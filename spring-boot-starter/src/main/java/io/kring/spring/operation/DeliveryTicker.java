package io.kring.spring.operation;

import io.kring.Kring;
import io.kring.error.KringException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/**
 * Delivery at a pace on the host's scheduler, between the start and the stop of its context. A round that fails is logged;
 * the next one comes all the same.
 */
final class DeliveryTicker implements SmartLifecycle {
    /** After the scheduler, whose phase is half of the highest, and before the web server; stopped the other way round. */
    static final int PHASE = Integer.MAX_VALUE / 2 + 1_024;

    private static final Logger LOG = LoggerFactory.getLogger(DeliveryTicker.class);
    private static final int MOST = 1_000;
    private static final long LONGEST_WAIT = 10;

    private final Kring kring;
    private final TaskScheduler scheduler;
    private final Duration period;
    private final ReentrantLock round = new ReentrantLock();
    private volatile @Nullable Future<?> ticking;

    DeliveryTicker(Kring kring, TaskScheduler scheduler, Duration period) {
        this.kring = kring;
        this.scheduler = scheduler;
        this.period = period;
    }

    @Override
    public void start() {
        if (ticking == null) {
            ticking = scheduler.scheduleWithFixedDelay(this::tick, period);
        }
    }

    private void tick() {
        round.lock();
        try {
            if (ticking != null) {
                kring.deliverPending(MOST);
            }
        } catch (KringException e) {
            LOG.warn("delivery failed: {}", e.code());
        } catch (RuntimeException e) {
            LOG.error("delivery failed: {}", e.getClass().getName());
        } finally {
            round.unlock();
        }
    }

    /** Waits for a round that is under way, at most ten seconds. */
    @Override
    public void stop() {
        Future<?> stopped = ticking;
        if (stopped == null) {
            return;
        }
        ticking = null;
        stopped.cancel(false);
        try {
            if (round.tryLock(LONGEST_WAIT, TimeUnit.SECONDS)) {
                round.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return ticking != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
