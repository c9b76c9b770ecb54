package io.kring.search.lucene.internal.ranking;

import io.kring.search.lucene.internal.analysis.QueryAnalyzer;
import io.kring.search.lucene.internal.analysis.QueryWord;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Builds queries from what people type, with the best hits first. Words of grammar are never required while another word
 * is there. Filters, exclusions and rights are added around what this gives.
 */
public final class Relevance {
    /** More words than these are not looked at. */
    public static final int MOST_WORDS = 64;

    /** Of so many words it is only asked whether a text holds them. */
    public static final int MANY_WORDS = 24;

    private static final int MOST_READ = 200;

    private final QueryAnalyzer analyzer;
    private final Weights weights;
    private final WordQueries queries;

    /** Builds queries with an analyzer and weights. */
    public Relevance(QueryAnalyzer analyzer, Weights weights) {
        this.analyzer = analyzer;
        this.weights = weights;
        this.queries = new WordQueries(analyzer, weights);
    }

    /** Texts with all of the words, each in any form. Nothing where there is no word. */
    public Query all(String text) {
        return words(text, Occur.MUST);
    }

    /** Texts with one of the words or more, those with more and rarer ones first: for what is similar to a text. */
    public Query any(String text) {
        return words(text, Occur.SHOULD);
    }

    /** The same way to ask for so many words that title, tags, age and neighbours are not looked at. */
    public Relevance ofMany() {
        return new Relevance(analyzer, weights.manyWords());
    }

    /** Texts with one of these or more, each in any form, all of them equally good. */
    public Query anyOf(List<String> texts) {
        return queries.anyOf(texts.stream()
                .flatMap(text -> analyzer.words(text, MOST_WORDS).stream())
                .toList());
    }

    /**
     * Texts like a text: with one of its words or more; of a long text with one of those that tell what it is about.
     *
     * @param scope what somebody reads, in which is counted what tells
     */
    public Query like(String text, IndexSearcher searcher, Query scope) throws IOException {
        List<QueryWord> words =
                analyzer.words(text, MOST_READ).stream().distinct().toList();
        return words.size() <= MANY_WORDS
                ? words(words, Occur.SHOULD)
                : ofMany().words(new TellingWords(searcher, scope).of(words, MANY_WORDS), Occur.SHOULD);
    }

    /** Texts with the words one after the other, as written. */
    public Query phrase(String text) {
        return queries.phrase(text);
    }

    /** Texts with a word that begins so, or with the word itself in any form. */
    public Query prefix(String beginning) {
        return queries.prefix(beginning);
    }

    /** The same hits, with a lead for accepted answers and, gently, for what was said lately. */
    public Query led(Query query, Instant now) {
        if (weights.accepted() <= 0 && weights.recent() <= 0) {
            return query;
        }
        BooleanQuery.Builder led = new BooleanQuery.Builder().add(query, Occur.MUST);
        if (weights.accepted() > 0) {
            Query accepted = new ConstantScoreQuery(new TermQuery(new Term(TextFields.ACCEPTED, "true")));
            led.add(new BoostQuery(accepted, weights.accepted()), Occur.SHOULD);
        }
        if (weights.recent() > 0) {
            led.add(
                    LongField.newDistanceFeatureQuery(
                            TextFields.PUBLISHED,
                            weights.recent(),
                            now.getEpochSecond(),
                            weights.halved().toSeconds()),
                    Occur.SHOULD);
        }
        return led.build();
    }

    private Query words(String text, Occur occur) {
        return words(analyzer.words(text, MOST_WORDS).stream().distinct().toList(), occur);
    }

    private Query words(List<QueryWord> words, Occur occur) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word");
        }
        boolean meaning = words.stream().anyMatch(word -> !word.functional());
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int length;
        for (int at = 0; at < words.size(); at += length) {
            List<QueryWord> rest = words.subList(at, words.size());
            length = queries.unit(rest);
            if (length > 1 || !words.get(at).functional()) {
                query.add(queries.meaning(rest.subList(0, length), occur), occur);
            } else {
                query.add(queries.grammar(words.get(at)), meaning ? Occur.SHOULD : occur);
            }
        }
        queries.near(words).forEach(near -> query.add(near, Occur.SHOULD));
        return query.build();
    }
}
