package io.kring.benchmarks.measure;

import io.kring.benchmarks.database.Executed;
import java.util.List;

/**
 * What came of a contest.
 *
 * @param rows          in the answer of a turn, the median of all
 * @param kringExecuted the statements of one turn
 */
public record Result(
        String name,
        String against,
        Goal goal,
        int rows,
        Timings kring,
        Timings other,
        List<Executed> kringExecuted,
        List<Executed> otherExecuted) {
    /** Kring's p50 to the other side's. */
    public double ratio() {
        return kring.p50() / other.p50();
    }
}
