package io.kring.search.lucene.internal.index;

import java.io.IOException;
import java.util.Arrays;
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

/**
 * Documents with one of some numbers in a field, or with none of them, looked at one by one as other conditions bring them
 * up. Faster than points where it lets much through: nothing is looked up in the tree, not even to guess what it would cost.
 */
final class NumberLookup extends Query {
    private static final float COST = 4;
    private static final int ROOM = 4;

    /** An odd number whose bits look like chance. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** No id. */
    private static final long EMPTY = Long.MIN_VALUE;

    private final String field;
    private final boolean wanted;
    private final long[] numbers;

    /** The numbers by what they are spread to, the next free place where that is taken. */
    private final long[] table;

    private final int shift;

    private NumberLookup(String field, Collection<Long> given, boolean wanted) {
        this.field = field;
        this.wanted = wanted;
        this.numbers = given.stream().mapToLong(Long::longValue).sorted().toArray();
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(ROOM * numbers.length);
        this.shift = Long.SIZE - bits;
        this.table = new long[1 << bits];
        Arrays.fill(table, EMPTY);
        for (long number : numbers) {
            table[place(number)] = number;
        }
    }

    /** Documents with one of these. */
    static Query any(String field, Collection<Long> numbers) {
        return new NumberLookup(field, numbers, true);
    }

    /** Documents with none of these. */
    static Query none(String field, Collection<Long> numbers) {
        return new NumberLookup(field, numbers, false);
    }

    /** Where the number stands, or would. */
    private int place(long number) {
        int place = (int) ((number * SPREAD) >>> shift);
        while (table[place] != EMPTY && table[place] != number) {
            place = (place + 1) & (table.length - 1);
        }
        return place;
    }

    private boolean holds(SortedNumericDocValues values) throws IOException {
        for (int i = values.docValueCount(); i > 0; i--) {
            long number = values.nextValue();
            if (table[place(number)] == number) {
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
        return field + (wanted ? " in " : " not in ") + Arrays.toString(numbers);
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberLookup lookup
                && lookup.field.equals(field)
                && lookup.wanted == wanted
                && Arrays.equals(lookup.numbers, numbers);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers) + field.hashCode() + Boolean.hashCode(wanted);
    }
}
