package io.kring.benchmarks.search;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/** Documents with one of some numbers in a field, or with none, looked up in bits: the fastest there is where numbers are small. */
final class NumberFilter extends Query {
    private static final float COST = 2;

    private final String field;
    private final long least;
    private final FixedBitSet bits;
    private final boolean wanted;

    NumberFilter(String field, Collection<Long> numbers, boolean wanted) {
        this.field = field;
        this.wanted = wanted;
        this.least = numbers.stream().mapToLong(Long::longValue).min().orElse(0);
        long most = numbers.stream().mapToLong(Long::longValue).max().orElse(0);
        this.bits = new FixedBitSet((int) (most - least + 1));
        numbers.forEach(number -> bits.set((int) (number - least)));
    }

    private boolean holds(SortedNumericDocValues values) throws IOException {
        for (int i = values.docValueCount(); i > 0; i--) {
            long bit = values.nextValue() - least;
            if (bit >= 0 && bit < bits.length() && bits.get((int) bit)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext leaf) throws IOException {
                SortedNumericDocValues values = DocValues.getSortedNumeric(leaf.reader(), field);
                DocIdSetIterator all = DocIdSetIterator.all(leaf.reader().maxDoc());
                return new ConstantScoreScorer(this, score(), mode, new TwoPhaseIterator(all) {
                    @Override
                    public boolean matches() throws IOException {
                        return (values.advanceExact(all.docID()) && holds(values)) == wanted;
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
        return field + (wanted ? " in " : " not in ") + bits.cardinality();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberFilter filter
                && filter.field.equals(field)
                && filter.least == least
                && filter.wanted == wanted
                && filter.bits.equals(bits);
    }

    @Override
    public int hashCode() {
        return 31 * bits.hashCode() + Long.hashCode(least);
    }
}
