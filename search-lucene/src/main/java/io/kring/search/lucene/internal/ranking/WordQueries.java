package io.kring.search.lucene.internal.ranking;

import io.kring.search.lucene.internal.analysis.QueryAnalyzer;
import io.kring.search.lucene.internal.analysis.QueryWord;
import io.kring.search.lucene.internal.analysis.Synonyms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Queries for one word, one phrase, one beginning of a word. The number of clauses is bounded whatever is typed. */
final class WordQueries {
    private static final int MOST_SYNONYMS = 10;
    private static final int MOST_IN_PHRASE = Relevance.MOST_WORDS;
    private static final int SHORTEST_PREFIX = 2;
    private static final int NEAR = 2;

    private final QueryAnalyzer analyzer;
    private final Weights weights;
    private final Synonyms synonyms;

    WordQueries(QueryAnalyzer analyzer, Weights weights) {
        this.analyzer = analyzer;
        this.weights = weights;
        this.synonyms = analyzer.synonyms();
    }

    /**
     * Texts with the words, each in any form, in any language; or with a synonym of them.
     *
     * @param ofParts whether a word that is joined from several is also found by all of its parts in order, or by any
     */
    Query meaning(List<QueryWord> words, Occur ofParts) {
        List<List<QueryWord>> others = synonyms.of(words);
        if (others.isEmpty()) {
            return together(words, ofParts);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(together(words, ofParts), Occur.SHOULD);
        others.stream().limit(MOST_SYNONYMS).forEach(other -> any.add(together(other, Occur.MUST), Occur.SHOULD));
        return any.build();
    }

    /** Texts with one of the words, each in any form; it is not weighed which one. */
    Query anyOf(List<QueryWord> words) {
        Set<BytesRef> meaning = new HashSet<>();
        Set<BytesRef> grammar = new HashSet<>();
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryWord word : words) {
            (word.functional() ? word.written() : word.forms())
                    .forEach(form -> (word.functional() ? grammar : meaning).add(new BytesRef(form)));
            if (!word.parts().isEmpty()) {
                any.add(new ConstantScoreQuery(inOrder(word.parts())), Occur.SHOULD);
            }
        }
        return any.add(new TermInSetQuery(TextFields.WORDS, meaning), Occur.SHOULD)
                .add(new TermInSetQuery(TextFields.EXACT, grammar), Occur.SHOULD)
                .build();
    }

    /** How many words, from the first, are one thing for the host: those that have a synonym together, or else one. */
    int unit(List<QueryWord> words) {
        for (int length = Math.min(words.size(), synonyms.longest()); length > 1; length--) {
            if (!synonyms.of(words.subList(0, length)).isEmpty()) {
                return length;
            }
        }
        return 1;
    }

    private Query together(List<QueryWord> words, Occur ofParts) {
        if (words.size() == 1) {
            return plain(words.get(0), ofParts);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word.functional() ? grammar(word) : plain(word, ofParts), Occur.MUST));
        return all.build();
    }

    private Query plain(QueryWord word, Occur ofParts) {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        anywhere.add(oneOf(TextFields.WORDS, word.forms()), Occur.SHOULD);
        add(anywhere, TextFields.TITLE, word, weights.title());
        add(anywhere, TextFields.TAGS, word, weights.tags());
        add(anywhere, TextFields.CONTEXT, word, weights.context());
        if (!word.parts().isEmpty()) {
            anywhere.add(ofParts == Occur.MUST ? inOrder(word.parts()) : anyPart(word.parts()), Occur.SHOULD);
        }
        return anywhere.build();
    }

    private static void add(BooleanQuery.Builder anywhere, String field, QueryWord word, float weight) {
        if (weight > 0) {
            anywhere.add(weighed(oneOf(field, word.forms()), weight), Occur.SHOULD);
        }
    }

    private static Query anyPart(List<Set<String>> parts) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(oneOf(TextFields.WORDS, part), Occur.SHOULD));
        return any.build();
    }

    private static Query inOrder(List<Set<String>> words) {
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        words.forEach(word -> phrase.add(terms(TextFields.EXACT, QueryWord.written(word))));
        return phrase.build();
    }

    /** Texts with a word of grammar, as written. */
    Query grammar(QueryWord word) {
        return weighed(oneOf(TextFields.EXACT, word.written()), weights.grammar());
    }

    /** Texts with these words one after the other, as written. */
    Query phrase(String text) {
        List<QueryWord> words = analyzer.words(text, MOST_IN_PHRASE);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("a phrase without a word");
        }
        return inOrder(words.stream().map(QueryWord::forms).toList());
    }

    /** Texts with a word that begins so; a single letter begins too many. */
    Query prefix(String beginning) {
        List<QueryWord> words = analyzer.words(beginning, MOST_IN_PHRASE);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("a beginning without a letter");
        }
        List<QueryWord> whole = words.subList(0, words.size() - 1);
        QueryWord last = words.get(whole.size());
        Query begins = begins(last);
        return whole.isEmpty()
                ? begins
                : new BooleanQuery.Builder()
                        .add(meaning(whole, Occur.MUST), Occur.MUST)
                        .add(begins, Occur.MUST)
                        .build();
    }

    private Query begins(QueryWord word) {
        Query whole = meaning(List.of(word), Occur.MUST);
        if (word.text().length() < SHORTEST_PREFIX) {
            return whole;
        }
        return new BooleanQuery.Builder()
                .add(whole, Occur.SHOULD)
                .add(new PrefixQuery(new Term(TextFields.EXACT, word.text())), Occur.SHOULD)
                .build();
    }

    /** A lead for texts where neighbours in the query stand together. */
    List<Query> near(List<QueryWord> words) {
        List<QueryWord> meaning =
                words.stream().filter(word -> !word.functional()).toList();
        List<Query> near = new ArrayList<>();
        for (int i = 0; i + 1 < meaning.size() && weights.near() > 0; i++) {
            MultiPhraseQuery.Builder pair = new MultiPhraseQuery.Builder().setSlop(NEAR);
            pair.add(terms(TextFields.WORDS, meaning.get(i).forms()));
            pair.add(terms(TextFields.WORDS, meaning.get(i + 1).forms()));
            near.add(weighed(pair.build(), weights.near()));
        }
        return near;
    }

    private static Query weighed(Query query, float weight) {
        return new BoostQuery(query, weight);
    }

    private static Query oneOf(String field, Set<String> forms) {
        SynonymQuery.Builder group = new SynonymQuery.Builder(field);
        forms.forEach(form -> group.addTerm(new Term(field, form)));
        return group.build();
    }

    private static Term[] terms(String field, Set<String> forms) {
        return forms.stream().sorted().map(form -> new Term(field, form)).toArray(Term[]::new);
    }
}
