package io.kring.testkit.behaviour.concurrency;

import io.kring.error.Conflict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs calls at once, from as many threads, and waits for all of them, a minute at most. */
final class AtOnce {
    private static final int TRIES = 20;
    private static final int LONGEST = 60;

    private AtOnce() {}

    /** What each call gave, in order; a conflict is tried again, as a host would. */
    static <T> List<T> run(int threads, List<Callable<T>> calls) {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(executor.submit(() -> {
                    start.await();
                    return trying(call);
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get(LONGEST, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a call did not give an answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }

    private static <T> T trying(Callable<T> call) throws Exception {
        for (int i = 1; ; i++) {
            try {
                return call.call();
            } catch (Conflict e) {
                if (i == TRIES || !e.code().equals("command.contended")) {
                    throw e;
                }
            }
        }
    }
}
