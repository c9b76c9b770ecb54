package io.kring.benchmarks.data;

import java.util.SplittableRandom;

/** Chance that comes out the same each time. */
final class Draw {
    private final SplittableRandom random;

    Draw(long seed) {
        random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    /** Below the bound, small numbers more often; the higher the exponent, the more so. */
    int skewed(int bound, double exponent) {
        return (int) (Math.pow(random.nextDouble(), exponent) * bound);
    }

    /** Below the bound, each number about as often as its inverse says. */
    int zipf(int bound) {
        return (int) Math.pow(bound, random.nextDouble()) - 1;
    }

    /** Half of the time anything in the range, half of the time one of the fiftieth that everybody talks about. */
    int talkedAbout(int from, int to) {
        int any = from + random.nextInt(to - from);
        return random.nextBoolean() ? any : Math.min(to - 1, any - any % 50);
    }
}
