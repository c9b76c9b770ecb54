package io.kring.search.lucene.internal.ranking;

import java.util.List;
import java.util.Set;

/** Normalised discounted cumulative gain of the first ten hits: 1 if all that is relevant comes first, 0 if none is there. */
final class Gain {
    private static final int HITS = 10;

    private Gain() {}

    static double of(List<String> hits, Set<String> relevant) {
        double gained = 0;
        double best = 0;
        for (int rank = 0; rank < HITS; rank++) {
            double worth = Math.log(2) / Math.log(rank + 2.0);
            gained += rank < hits.size() && relevant.contains(hits.get(rank)) ? worth : 0;
            best += rank < relevant.size() ? worth : 0;
        }
        return gained / best;
    }
}
