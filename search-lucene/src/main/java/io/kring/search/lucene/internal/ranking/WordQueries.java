package io.kring.search.lucene.internal.ranking;

import io.kring.search.lucene.internal.analysis.QueryAnalyzer;
import io.kring.search.lucene.internal.analysis.QueryWord;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;

/** Queries for one word, one phrase, one beginning of a word. The number of clauses is bounded whatever is typed. */
final class WordQueries {
    private static final int MOST_SYNONYMS = 10;
    private static final int MOST_IN_PHRASE = 20;
    private static final int SHORTEST_PREFIX = 2;
    private static final int NEAR = 2;
    private static final int LONGEST_SYNONYM = 3;

    private final QueryAnalyzer analyzer;
    private final Weights weights;

    WordQueries(QueryAnalyzer analyzer, Weights weights) {
        this.analyzer = analyzer;
        this.weights = weights;
    }

    /** Texts with the words, each in any form, in any language; or with a synonym of them. */
    Query meaning(List<QueryWord> words) {
        List<String> synonyms = analyzer.synonyms().of(text(words));
        if (synonyms.isEmpty()) {
            return together(words);
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(together(words), Occur.SHOULD);
        for (String synonym : synonyms.subList(0, Math.min(synonyms.size(), MOST_SYNONYMS))) {
            any.add(together(analyzer.words(synonym, MOST_IN_PHRASE)), Occur.SHOULD);
        }
        return any.build();
    }

    /** How many words, from the first, are one thing for the host: those that have a synonym together, or else one. */
    int unit(List<QueryWord> words) {
        for (int length = Math.min(words.size(), LONGEST_SYNONYM); length > 1; length--) {
            if (!analyzer.synonyms().of(text(words.subList(0, length))).isEmpty()) {
                return length;
            }
        }
        return 1;
    }

    private static String text(List<QueryWord> words) {
        return words.stream().map(QueryWord::text).collect(Collectors.joining(" "));
    }

    private Query together(List<QueryWord> words) {
        if (words.size() == 1) {
            return plain(words.get(0));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(word.functional() ? grammar(word) : plain(word), Occur.MUST));
        return all.build();
    }

    private Query plain(QueryWord word) {
        BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
        anywhere.add(oneOf(TextFields.WORDS, word.forms()), Occur.SHOULD);
        anywhere.add(weighed(oneOf(TextFields.TITLE, word.forms()), weights.title()), Occur.SHOULD);
        anywhere.add(weighed(oneOf(TextFields.TAGS, word.forms()), weights.tags()), Occur.SHOULD);
        anywhere.add(weighed(oneOf(TextFields.CONTEXT, word.forms()), weights.context()), Occur.SHOULD);
        if (!word.parts().isEmpty()) {
            BooleanQuery.Builder parts = new BooleanQuery.Builder();
            word.parts().forEach(part -> parts.add(oneOf(TextFields.WORDS, part), Occur.MUST));
            anywhere.add(parts.build(), Occur.SHOULD);
        }
        return anywhere.build();
    }

    /** Texts with a word of grammar, as written. */
    Query grammar(QueryWord word) {
        return weighed(oneOf(TextFields.EXACT, asWritten(word)), weights.grammar());
    }

    /** Texts with these words one after the other, as written. */
    Query phrase(String text) {
        List<QueryWord> words = analyzer.words(text, MOST_IN_PHRASE);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("a phrase without a word");
        }
        MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
        words.forEach(word -> phrase.add(terms(TextFields.EXACT, asWritten(word))));
        return phrase.build();
    }

    /** Texts with a word that begins so; a single letter begins too many. */
    Query prefix(String beginning) {
        List<QueryWord> words = analyzer.words(beginning, 1);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("a beginning without a letter");
        }
        Query whole = meaning(words);
        if (words.get(0).text().length() < SHORTEST_PREFIX) {
            return whole;
        }
        return new BooleanQuery.Builder()
                .add(whole, Occur.SHOULD)
                .add(new PrefixQuery(new Term(TextFields.EXACT, words.get(0).text())), Occur.SHOULD)
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

    private static Set<String> asWritten(QueryWord word) {
        Set<String> written = new LinkedHashSet<>(word.forms());
        written.removeIf(form -> form.charAt(0) == '/');
        return written.isEmpty() ? word.forms() : written;
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
