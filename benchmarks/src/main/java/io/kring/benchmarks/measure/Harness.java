package io.kring.benchmarks.measure;

import io.kring.benchmarks.database.Executed;
import io.kring.benchmarks.database.StatementCount;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets two sides do the same in turns: who is first changes each time, and every answer is compared. */
public final class Harness {
    /** No contest takes longer than so many seconds, if that means fewer turns. */
    private static final int SECONDS = 60;

    private static final int FEWEST = 20;

    /** So many turns it takes until the JVM has compiled what both sides run. */
    private static final int WARM = 2_500;

    /** Below this nobody wants a figure, and a few turns come before. */
    private static final int MEASURED_IN_EARNEST = 100;

    private final int warm;
    private final int iterations;

    /**
     * A harness.
     *
     * @param iterations how many turns are measured; below 100 half as many more come before them, else 2,500 or as many
     */
    public Harness(int iterations) {
        this.warm = iterations < MEASURED_IN_EARNEST ? iterations / 2 : Math.max(WARM, iterations);
        this.iterations = iterations;
    }

    /** How many turns of a contest whose turns are used once. */
    public int turns() {
        return warm + iterations + 1;
    }

    /** Runs it; fails where the sides differ. */
    public <T> Result run(Contest<T> contest, StatementCount count) throws Exception {
        long[] kring = new long[iterations];
        long[] other = new long[iterations];
        int[] rows = new int[iterations];
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        int measured = 0;
        for (int i = -warm; i < iterations && (measured < FEWEST || System.nanoTime() < end); i++) {
            if (i < 0 && System.nanoTime() > end - TimeUnit.SECONDS.toNanos(SECONDS / 2)) {
                i = 0;
            }
            T turn = turn(contest, i + warm);
            long mine;
            long others;
            Object answer;
            Object expected;
            if (i % 2 == 0) {
                long begun = System.nanoTime();
                answer = contest.kring().run(turn);
                long between = System.nanoTime();
                expected = contest.other().run(turn);
                others = System.nanoTime() - between;
                mine = between - begun;
            } else {
                long begun = System.nanoTime();
                expected = contest.other().run(turn);
                long between = System.nanoTime();
                answer = contest.kring().run(turn);
                mine = System.nanoTime() - between;
                others = between - begun;
            }
            int same = contest.same().rows(turn, answer, expected);
            if (i >= 0) {
                kring[measured] = mine;
                rows[measured] = same;
                other[measured++] = others;
            }
        }
        T turn = turn(contest, warm + iterations);
        return new Result(
                contest.name(),
                contest.against(),
                contest.goal(),
                median(Arrays.copyOf(rows, measured)),
                Timings.of(Arrays.copyOf(kring, measured)),
                Timings.of(Arrays.copyOf(other, measured)),
                count.of(() -> contest.kring().run(turn)),
                count.of(() -> contest.other().run(turn)));
    }

    /** One turn on each side: whether they answer the same, and with how many statements. */
    public static <T> List<List<Executed>> once(Contest<T> contest, StatementCount count) throws Exception {
        T turn = contest.turns().get(0);
        Object[] answers = new Object[2];
        List<Executed> kring = count.of(() -> answers[0] = contest.kring().run(turn));
        List<Executed> other = count.of(() -> answers[1] = contest.other().run(turn));
        contest.same().rows(turn, answers[0], answers[1]);
        return List.of(kring, other);
    }

    private static int median(int[] numbers) {
        Arrays.sort(numbers);
        return numbers[numbers.length / 2];
    }

    private static <T> T turn(Contest<T> contest, int number) {
        List<T> turns = contest.turns();
        if (contest.once() && number >= turns.size()) {
            throw new IllegalStateException(contest.name() + " has only " + turns.size() + " turns");
        }
        return turns.get(number % turns.size());
    }
}
