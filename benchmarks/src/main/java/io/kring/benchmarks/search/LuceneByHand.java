package io.kring.benchmarks.search;

import io.kring.search.SearchOrder;
import io.kring.search.lucene.internal.ranking.TextFields;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene by hand on the files of Kring's index: what somebody would write who knows its fields and weights, and has the
 * terms of each word at hand. The filter is the fastest one for so many places.
 */
final class LuceneByHand implements AutoCloseable {
    private static final int MANY_PLACES = 20;
    private static final float TITLE = 0.3f;
    private static final float TAGS = 0.2f;
    private static final float CONTEXT = 0.5f;
    private static final float NEAR = 0.2f;
    private static final float ACCEPTED = 0.5f;
    private static final float RECENT = 0.5f;
    private static final long HALF_YEAR = 180 * 86_400L;
    private static final SortField BY_ID = new SortField("id", SortField.Type.LONG, true);
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, BY_ID);
    private static final Sort NEWEST = new Sort(new SortField("at", SortField.Type.LONG, true), BY_ID);

    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    LuceneByHand(Path folder) throws IOException {
        directory = FSDirectory.open(folder);
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(TextFields.similarity());
    }

    /** With the terms of each word. */
    record Prepared(Question question, List<Set<String>> terms) {
        @Override
        public String toString() {
            return question.toString();
        }
    }

    int documents() {
        return reader.numDocs();
    }

    /** Ids in order, the best or the newest first. */
    List<Long> find(Prepared asked) throws IOException {
        return asked.question().order() == SearchOrder.NEWEST
                ? ids(query(asked, words(asked), Occur.FILTER), NEWEST)
                : ids(query(asked, led(words(asked)), Occur.MUST), BEST);
    }

    /** The same words in one field, as written, without anything that makes a hit a better one. */
    List<Long> plain(Prepared asked) throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        asked.question().words().forEach(word -> words.add(new TermQuery(new Term("exact", word)), Occur.MUST));
        return ids(query(asked, words.build(), Occur.MUST), BEST);
    }

    /** How many of these answer the question. */
    int answering(Prepared asked, Collection<Long> ids) throws IOException {
        BooleanQuery.Builder query =
                new BooleanQuery.Builder().add(query(asked, words(asked), Occur.FILTER), Occur.FILTER);
        return searcher.count(query.add(numbers("id", ids), Occur.FILTER).build());
    }

    private List<Long> ids(Query query, Sort order) throws IOException {
        List<Long> ids = new ArrayList<>(Question.HITS);
        for (ScoreDoc hit : searcher.search(
                        query, new TopFieldCollectorManager(order, Question.HITS, null, Question.HITS))
                .scoreDocs) {
            ids.add((Long) ((FieldDoc) hit).fields[1]);
        }
        return ids;
    }

    private static Query query(Prepared asked, Query words, Occur occur) {
        Question question = asked.question();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(words, occur);
        Set<Long> places = question.reader().places();
        query.add(
                places.size() < MANY_PLACES ? numbers("place", places) : new NumberFilter("place", places, true),
                Occur.FILTER);
        if (!question.reader().apart().isEmpty()) {
            query.add(new NumberFilter("voice", question.reader().apart(), false), Occur.FILTER);
        }
        String kind = question.kind();
        if (kind != null) {
            query.add(new TermQuery(new Term("kind", kind)), Occur.FILTER);
        }
        Instant from = question.from();
        if (from != null) {
            query.add(LongField.newRangeQuery("at", from.toEpochMilli(), Long.MAX_VALUE), Occur.FILTER);
        }
        return query.build();
    }

    private static Query words(Prepared asked) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        asked.terms().forEach(terms -> all.add(word(terms), Occur.MUST));
        if (asked.terms().size() == 2) {
            MultiPhraseQuery.Builder near = new MultiPhraseQuery.Builder().setSlop(2);
            asked.terms()
                    .forEach(terms -> near.add(terms.stream()
                            .sorted()
                            .map(term -> new Term("words", term))
                            .toArray(Term[]::new)));
            all.add(new BoostQuery(near.build(), NEAR), Occur.SHOULD);
        }
        return all.build();
    }

    private static Query word(Set<String> terms) {
        return new BooleanQuery.Builder()
                .add(any("words", terms), Occur.SHOULD)
                .add(new BoostQuery(any("title", terms), TITLE), Occur.SHOULD)
                .add(new BoostQuery(any("tags", terms), TAGS), Occur.SHOULD)
                .add(new BoostQuery(any("context", terms), CONTEXT), Occur.SHOULD)
                .build();
    }

    private static Query any(String field, Set<String> terms) {
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        terms.forEach(term -> any.addTerm(new Term(field, term)));
        return any.build();
    }

    private static Query led(Query words) {
        long today = Instant.now().truncatedTo(ChronoUnit.DAYS).getEpochSecond();
        return new BooleanQuery.Builder()
                .add(words, Occur.MUST)
                .add(
                        new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term("accepted", "true"))), ACCEPTED),
                        Occur.SHOULD)
                .add(LongField.newDistanceFeatureQuery("published", RECENT, today, HALF_YEAR), Occur.SHOULD)
                .build();
    }

    private static Query numbers(String field, Collection<Long> numbers) {
        long[] values = numbers.stream().mapToLong(Long::longValue).toArray();
        return new IndexOrDocValuesQuery(
                LongPoint.newSetQuery(field, values), SortedNumericDocValuesField.newSlowSetQuery(field, values));
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
