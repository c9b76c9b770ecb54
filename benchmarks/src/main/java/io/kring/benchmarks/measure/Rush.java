package io.kring.benchmarks.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several threads that do the same thing again and again for a while. */
public final class Rush implements AutoCloseable {
    private final int threads;
    private final ExecutorService pool;
    private final List<long[]> times = new ArrayList<>();
    private long calls;
    private double seconds;

    public Rush(int threads) {
        this.threads = threads;
        this.pool = Executors.newFixedThreadPool(threads);
    }

    /** One call by one thread. */
    public interface Work {
        void call(int thread, int number) throws Exception;
    }

    /** Lets all threads work for so long; what they do is kept with what they did before. */
    public void go(double forSeconds, Work work) throws Exception {
        long begun = System.nanoTime();
        long end = begun + (long) (forSeconds * TimeUnit.SECONDS.toNanos(1));
        List<Callable<long[]>> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            int thread = i;
            workers.add(() -> calls(thread, end, work));
        }
        for (Future<long[]> done : pool.invokeAll(workers)) {
            times.add(done.get());
            calls += done.get().length;
        }
        seconds += (System.nanoTime() - begun) / 1e9;
    }

    private static long[] calls(int thread, long end, Work work) throws Exception {
        List<Long> nanos = new ArrayList<>();
        for (int number = 0; System.nanoTime() < end; number++) {
            long begun = System.nanoTime();
            work.call(thread, number);
            nanos.add(System.nanoTime() - begun);
        }
        return nanos.stream().mapToLong(Long::longValue).toArray();
    }

    /** Forgets what was done so far. */
    public void forget() {
        times.clear();
        calls = 0;
        seconds = 0;
    }

    public double perSecond() {
        return calls / seconds;
    }

    public Timings timings() {
        return Timings.of(times.stream().flatMapToLong(Arrays::stream).toArray());
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
