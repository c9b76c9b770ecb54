package io.kring.internal.search;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Work of which others may take a share, on threads of the host's. Whoever gives it does what nobody has taken, so that it
 * gets done however busy they are. The first failure ends it.
 */
final class Shares {
    /** So many wait at most: each holds the texts of a batch. */
    private static final int MOST = 3;

    private final Executor others;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private int running;
    private @Nullable Throwable failed;

    Shares(Executor others) {
        this.others = others;
    }

    /** Gives a piece of work; does one itself where too many wait. */
    void give(Runnable work) {
        boolean full;
        synchronized (this) {
            waiting.add(work);
            full = waiting.size() > MOST;
        }
        try {
            others.execute(this::one);
        } catch (RejectedExecutionException busy) {
            full = true;
        }
        if (full) {
            one();
        }
        told();
    }

    /** Does what still waits, and comes back when all of it is done; fails where one of them did. */
    void done() {
        while (one()) {
            // there was one
        }
        awaited();
        told();
    }

    /** Forgets what still waits, and comes back when nothing of it is running. */
    void ended() {
        synchronized (this) {
            waiting.clear();
        }
        awaited();
    }

    /** Does one that waits; false where there is none. */
    private boolean one() {
        Runnable work;
        synchronized (this) {
            work = failed == null ? waiting.poll() : null;
            if (work == null) {
                return false;
            }
            running++;
        }
        Throwable thrown = null;
        try {
            work.run();
        } catch (RuntimeException | Error problem) {
            thrown = problem;
        } finally {
            over(thrown);
        }
        return true;
    }

    private synchronized void over(@Nullable Throwable thrown) {
        failed = failed == null ? thrown : failed;
        running--;
        notifyAll();
    }

    private synchronized void awaited() {
        boolean interrupted = false;
        while (running > 0) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void told() {
        if (failed instanceof RuntimeException problem) {
            throw problem;
        }
        if (failed instanceof Error problem) {
            throw problem;
        }
    }
}
