package io.kring.benchmarks.measure;

import java.util.List;

/**
 * An operation on two sides.
 *
 * @param name    what is done, and for whom
 * @param against what the other side is
 * @param goal    how many times the other side's p50 are fine, and how many are too many
 * @param turns   what the operation is done with; they come round again where more are needed, unless {@code once}
 * @param once    whether a turn can be used a single time
 * @param same    says how many rows the two sides answered, fails where they are not the same
 */
public record Contest<T>(
        String name,
        String against,
        Goal goal,
        List<T> turns,
        boolean once,
        Side<T> kring,
        Side<T> other,
        Comparison<T> same) {
    /** What is measured. */
    @FunctionalInterface
    public interface Side<T> {
        Object run(T turn) throws Exception;
    }

    /** What is not measured. */
    @FunctionalInterface
    public interface Comparison<T> {
        int rows(T turn, Object kring, Object other) throws Exception;
    }

    /** How many rows they are; the two answers in one shape have to be equal. */
    public static int equal(Object turn, List<?> kring, List<?> other) {
        if (!kring.equals(other)) {
            throw new Different(turn + "\n Kring: " + kring + "\n other: " + other);
        }
        return kring.size();
    }

    /** The sides disagree: whatever was measured means nothing. */
    public static final class Different extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Different(String message) {
            super(message);
        }
    }
}
