package io.kring.internal.metrics;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Linear equations in whole numbers, reduced: the first unknown of each, its pivot, is in no other. Exact. */
record Equations(List<BigInteger[]> rows) {
    static Equations none() {
        return new Equations(List.of());
    }

    /** These and one more; the same where it follows from them. */
    Equations and(long[] equation) {
        BigInteger[] added =
                Arrays.stream(equation).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
        for (BigInteger[] row : rows) {
            added = without(added, row);
        }
        if (pivot(added) == added.length - 1) {
            return this;
        }
        List<BigInteger[]> all = new ArrayList<>();
        for (BigInteger[] row : rows) {
            all.add(without(row, added));
        }
        all.add(added);
        return new Equations(all);
    }

    /** The first unknown of an equation; what it equals stands last. */
    static int pivot(BigInteger[] row) {
        int first = 0;
        while (first < row.length - 1 && row[first].signum() == 0) {
            first++;
        }
        return first;
    }

    static BigInteger[] zeros(int length) {
        BigInteger[] row = new BigInteger[length];
        Arrays.fill(row, BigInteger.ZERO);
        return row;
    }

    static BigInteger[] add(BigInteger[] row, BigInteger[] other, BigInteger times) {
        BigInteger[] sum = new BigInteger[row.length];
        Arrays.setAll(sum, i -> row[i].add(other[i].multiply(times)));
        return sum;
    }

    /** The row without the pivot of the other one. */
    private static BigInteger[] without(BigInteger[] row, BigInteger[] other) {
        int pivot = pivot(other);
        if (row[pivot].signum() == 0) {
            return row;
        }
        BigInteger[] scaled = add(zeros(row.length), row, other[pivot]);
        return simplest(add(scaled, other, row[pivot].negate()));
    }

    private static BigInteger[] simplest(BigInteger[] row) {
        BigInteger divisor = Arrays.stream(row).reduce(BigInteger.ZERO, BigInteger::gcd);
        return divisor.signum() == 0
                ? row
                : Arrays.stream(row).map(cell -> cell.divide(divisor)).toArray(BigInteger[]::new);
    }
}
