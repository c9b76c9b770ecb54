package io.kring.internal.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.kring.metrics.Share;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody who knows who is in which group, has all figures, and solves for everybody below the floor and every word. By
 * another way than the publication: over a prime field, for all sets of people that the groups tell apart.
 */
class PublicationAttackTest {
    private static final long PRIME = 2_147_483_647L;
    private static final int SMALL = 50;

    @ParameterizedTest
    @ValueSource(ints = {5, 8, 10})
    void nothingHiddenIsSolvedFromTotalsComplementsAndOverlaps(int floor) {
        Random random = new Random(20_261_123L + floor);
        int counted = 0;
        int hidden = 0;
        for (int world = 0; world < 400; world++) {
            List<Group> groups = groups(random);
            Map<String, Share> figures = new Publication(floor).of(groups);
            attack(groups, figures, floor, world);
            int told = (int) figures.values().stream()
                    .filter(figure -> figure.kind() == Share.Kind.COUNTED)
                    .count();
            counted += told;
            hidden += figures.size() - told;
        }

        assertThat(counted).as("figures that are told").isGreaterThan(1_000);
        assertThat(hidden).as("figures that are not").isGreaterThan(500);
    }

    /** Units of all sizes, two places and two classes across them, complements, a pair of units, and everybody. */
    private static List<Group> groups(Random random) {
        int units = 2 + random.nextInt(3);
        List<BitSet> sets = new ArrayList<>();
        for (int i = 0; i < units + 2; i++) {
            sets.add(new BitSet());
        }
        BitSet all = new BitSet();
        BitSet active = new BitSet();
        double mood = random.nextDouble();
        for (int unit = 0; unit < units; unit++) {
            int size = 1 + (int) Math.pow(150, random.nextDouble());
            for (int i = 0; i < size; i++) {
                int person = all.cardinality();
                all.set(person);
                sets.get(unit).set(person);
                sets.get(units).set(person, unit == 0 || random.nextInt(8) == 0);
                sets.get(units + 1).set(person, random.nextInt(5) == 0);
                active.set(person, random.nextDouble() < mood);
            }
        }
        BitSet pair = (BitSet) sets.get(0).clone();
        pair.or(sets.get(1));
        sets.add(pair);
        List<Group> groups = new ArrayList<>(List.of(new Group("all", all, active)));
        for (int i = 0; i < sets.size(); i++) {
            BitSet rest = (BitSet) all.clone();
            rest.andNot(sets.get(i));
            groups.add(new Group("in " + i, sets.get(i), active));
            groups.add(new Group("not in " + i, rest, active));
        }
        return groups;
    }

    private static void attack(List<Group> groups, Map<String, Share> figures, int floor, int world) {
        Atoms atoms = Atoms.of(groups);
        List<long[]> known = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Share figure = figures.get(groups.get(i).name());
            if (figure != null && figure.kind() == Share.Kind.COUNTED) {
                insert(known, reduce(known, atoms.equation(i, figure.count().orElseThrow())));
            }
        }
        int sizes = atoms.sizes().size();
        for (int set = 1; set < 1 << sizes; set++) {
            int size = 0;
            long[] sought = new long[sizes + 1];
            for (int atom = 0; atom < sizes; atom++) {
                if ((set >> atom & 1) == 1) {
                    size += atoms.sizes().get(atom);
                    sought[atom] = 1;
                }
            }
            if (size < SMALL) {
                long[] left = reduce(known, sought);
                if (first(left) == sizes) {
                    long count = Math.floorMod(-left[sizes], PRIME);
                    assertThat(size)
                            .as("world %s: size of a solved group", world)
                            .isGreaterThanOrEqualTo(floor);
                    assertThat(count).as("world %s: a solved count", world).isBetween(3L, size - 3L);
                }
            }
        }
    }

    private static long[] reduce(List<long[]> known, long[] row) {
        long[] left = row.clone();
        for (long[] other : known) {
            long times = left[first(other)];
            for (int i = 0; i < left.length; i++) {
                left[i] = Math.floorMod(left[i] - times * other[i] % PRIME, PRIME);
            }
        }
        return left;
    }

    private static void insert(List<long[]> known, long[] row) {
        int first = first(row);
        if (first == row.length - 1) {
            return;
        }
        long inverse = power(row[first], PRIME - 2);
        known.add(Arrays.stream(row).map(cell -> cell * inverse % PRIME).toArray());
    }

    private static long power(long base, long exponent) {
        long result = 1;
        for (long square = base, rest = exponent; rest > 0; rest >>= 1, square = square * square % PRIME) {
            result = (rest & 1) == 1 ? result * square % PRIME : result;
        }
        return result;
    }

    private static int first(long[] row) {
        int first = 0;
        while (first < row.length - 1 && row[first] == 0) {
            first++;
        }
        return first;
    }
}
