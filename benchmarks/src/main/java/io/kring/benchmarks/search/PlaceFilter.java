package io.kring.benchmarks.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Documents in some places, looked up in bits: the fastest there is for many places, where their numbers are small. */
final class PlaceFilter extends Query {
    private static final float COST = 2;

    private final String field;
    private final long least;
    private final FixedBitSet read;

    PlaceFilter(String field, Collection<Long> places) {
        this.field = field;
        this.least = places.stream().mapToLong(Long::longValue).min().orElse(0);
        this.read = new FixedBitSet(
                (int) (places.stream().mapToLong(Long::longValue).max().orElse(0) - least + 1));
        places.forEach(place -> read.set((int) (place - least)));
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                NumericDocValues places = DocValues.getNumeric(leaf.reader(), field);
                return new ConstantScoreScorer(this, score(), mode, new TwoPhaseIterator(places) {
                    @Override
                    public boolean matches() throws IOException {
                        long bit = places.longValue() - least;
                        return bit >= 0 && bit < read.length() && read.get((int) bit);
                    }

                    @Override
                    public float matchCost() {
                        return COST;
                    }
                });
            }

            @Override
            public boolean isCacheable(LeafReaderContext leaf) {
                return DocValues.isCacheable(leaf, field);
            }
        };
    }

    @Override
    public String toString(String of) {
        return field + " in " + read.cardinality() + " places";
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlaceFilter filter
                && filter.field.equals(field)
                && filter.least == least
                && filter.read.equals(read);
    }

    @Override
    public int hashCode() {
        return 31 * read.hashCode() + Long.hashCode(least);
    }
}
