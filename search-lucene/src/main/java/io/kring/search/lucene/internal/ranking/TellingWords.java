package io.kring.search.lucene.internal.ranking;

import io.kring.search.lucene.internal.analysis.QueryWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;

/**
 * Chooses those words of a long text that say what it is about: the rarest ones that are known from elsewhere. They are
 * counted where somebody reads: which words are used elsewhere is not told by what comes out.
 */
final class TellingWords {
    /** A word of a single text is in no text like it. */
    private static final int LEAST = 2;

    /** How many texts with a word are looked at; from these it is judged how many there are. */
    private static final int LOOKED_AT = 500;

    private final IndexSearcher searcher;
    private final Weight scope;

    /** Over the documents that this query finds. */
    TellingWords(IndexSearcher searcher, Query scope) throws IOException {
        this.searcher = searcher;
        this.scope = searcher.createWeight(searcher.rewrite(scope), ScoreMode.COMPLETE_NO_SCORES, 1);
    }

    private record Counted(QueryWord word, double documents) {}

    List<QueryWord> of(List<QueryWord> words, int most) throws IOException {
        List<Counted> known = new ArrayList<>();
        for (QueryWord word : words) {
            double documents = word.functional() ? 0 : documents(word);
            if (documents >= LEAST) {
                known.add(new Counted(word, documents));
            }
        }
        return known.stream()
                .sorted(Comparator.comparingDouble(Counted::documents))
                .limit(most)
                .map(Counted::word)
                .toList();
    }

    /** Those with its most frequent form. */
    private double documents(QueryWord word) throws IOException {
        double documents = 0;
        for (String form : word.forms()) {
            documents = Math.max(documents, documents(new Term(TextFields.WORDS, form)));
        }
        return documents;
    }

    private double documents(Term term) throws IOException {
        int documents = 0;
        int left = LOOKED_AT;
        int passed = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            PostingsEnum texts = leaf.reader().postings(term, PostingsEnum.NONE);
            ScorerSupplier supplier = texts == null || left == 0 ? null : scope.scorerSupplier(leaf);
            if (texts != null && supplier != null) {
                Scorer read = supplier.get(texts.cost());
                Bits live = leaf.reader().getLiveDocs();
                while (left > 0 && texts.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    left--;
                    passed = leaf.docBase + texts.docID() + 1;
                    boolean there = live == null || live.get(texts.docID());
                    documents += there && holds(read, texts.docID()) ? 1 : 0;
                }
            }
        }
        int all = searcher.getIndexReader().maxDoc();
        return left > 0 ? documents : (double) documents * all / passed;
    }

    private static boolean holds(Scorer read, int document) throws IOException {
        TwoPhaseIterator looked = read.twoPhaseIterator();
        DocIdSetIterator near = looked == null ? read.iterator() : looked.approximation();
        int at = near.docID() < document ? near.advance(document) : near.docID();
        return at == document && (looked == null || looked.matches());
    }
}
