package io.kring.internal.metrics;

import io.kring.metrics.Share;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What was told, as equations over atoms, and what follows from them.
 *
 * <p>The equations are kept reduced, with pivots on the largest atoms that allow it. So whatever follows from them and
 * speaks of small atoms alone follows from equations with small pivots alone: only those need to be looked through.
 */
final class Told {
    /** More equations that hang together are not looked through: what would add one is withheld. */
    private static final int MOST = 8;

    private final Saying saying;
    private final List<Integer> sizes;
    private Equations equations = Equations.none();

    /** @param sizes of the atoms, largest first */
    Told(Saying saying, List<Integer> sizes) {
        this.saying = saying;
        this.sizes = List.copyOf(sizes);
    }

    /** Adds this equation unless something that may not be said would follow; whether it was added. */
    boolean tell(long[] equation) {
        Equations after = equations.and(equation);
        if (leaks(after)) {
            return false;
        }
        equations = after;
        return true;
    }

    private boolean leaks(Equations after) {
        List<BigInteger[]> small = after.rows().stream()
                .filter(row -> sizes.get(Equations.pivot(row)) < saying.safeSize())
                .toList();
        return together(small).stream().anyMatch(rows -> rows.size() > MOST || anyLeaks(rows));
    }

    /** Sums and differences of rows that share no atom say nothing that those rows do not say by themselves. */
    private List<List<BigInteger[]>> together(List<BigInteger[]> rows) {
        List<List<BigInteger[]>> parts = new ArrayList<>();
        List<BitSet> held = new ArrayList<>();
        for (BigInteger[] row : rows) {
            List<BigInteger[]> part = new ArrayList<>(List.<BigInteger[]>of(row));
            BitSet atoms = support(row);
            for (int i = parts.size() - 1; i >= 0; i--) {
                if (held.get(i).intersects(atoms)) {
                    part.addAll(parts.remove(i));
                    atoms.or(held.remove(i));
                }
            }
            parts.add(part);
            held.add(atoms);
        }
        return parts;
    }

    /** Goes through all sums and differences of the rows. */
    private boolean anyLeaks(List<BigInteger[]> rows) {
        int sums = (int) Math.round(Math.pow(3, rows.size()));
        for (int code = 1; code < sums; code++) {
            BigInteger[] sum = Equations.zeros(sizes.size() + 1);
            int rest = code;
            for (BigInteger[] row : rows) {
                sum = Equations.add(sum, row, BigInteger.valueOf(rest % 3 - 1L));
                rest /= 3;
            }
            if (leaks(sum)) {
                return true;
            }
        }
        return false;
    }

    private boolean leaks(BigInteger[] sum) {
        BitSet atoms = support(sum);
        int size = atoms.stream().map(sizes::get).sum();
        if (size == 0) {
            return false;
        }
        if (size < saying.floor()) {
            return true;
        }
        BigInteger one = sum[atoms.nextSetBit(0)];
        if (size >= saying.safeSize() || !atoms.stream().allMatch(atom -> sum[atom].equals(one))) {
            return false;
        }
        int count = sum[sizes.size()].divide(one).intValueExact();
        return saying.of(size, count) != Share.Kind.COUNTED;
    }

    private BitSet support(BigInteger[] row) {
        BitSet atoms = new BitSet();
        for (int i = 0; i < sizes.size(); i++) {
            atoms.set(i, row[i].signum() != 0);
        }
        return atoms;
    }
}
