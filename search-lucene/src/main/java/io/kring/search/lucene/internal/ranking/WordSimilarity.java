package io.kring.search.lucene.internal.ranking;

import io.kring.search.lucene.internal.language.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * BM25 with the usual parameters, where words that stand together are as rare as they are in the language in which they are
 * most common. Otherwise a stem that one stray text brought in would count as if the whole group of words were as rare.
 */
final class WordSimilarity extends BM25Similarity {

    @Override
    public Explanation idfExplain(CollectionStatistics collection, TermStatistics[] terms) {
        Map<String, List<TermStatistics>> byLanguage = new LinkedHashMap<>();
        for (TermStatistics term : terms) {
            String language = Language.ofTerm(term.term().utf8ToString());
            byLanguage.computeIfAbsent(language, key -> new ArrayList<>()).add(term);
        }
        return byLanguage.values().stream()
                .map(group -> super.idfExplain(collection, group.toArray(TermStatistics[]::new)))
                .min(Comparator.<Explanation>comparingInt(idf -> -idf.getDetails().length)
                        .thenComparingDouble(idf -> idf.getValue().doubleValue()))
                .orElseThrow();
    }
}
