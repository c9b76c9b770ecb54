package io.kring.search.lucene.internal.index;

import io.kring.search.Term;
import io.kring.search.lucene.internal.analysis.QueryAnalyzer;
import io.kring.search.lucene.internal.analysis.QueryWord;
import io.kring.search.lucene.internal.analysis.Synonyms;
import io.kring.search.lucene.internal.ranking.Relevance;
import io.kring.spi.search.Wanted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a question can be seen in a text that it found.
 *
 * @param forms      terms of words in any form, synonyms among them
 * @param grammar    words of grammar as written, where nothing else is asked
 * @param beginnings of words as written
 * @param runs       words one after the other, each in any of its written forms
 */
record Meant(Set<String> forms, Set<String> grammar, List<String> beginnings, List<List<Set<String>>> runs) {
    static Meant by(Wanted wanted, QueryAnalyzer analyzer) {
        Meant meant = new Meant(new HashSet<>(), new HashSet<>(), new ArrayList<>(), new ArrayList<>());
        List<QueryWord> words = new ArrayList<>();
        if (wanted instanceof Wanted.Like like) {
            words.addAll(analyzer.words(like.text(), Relevance.MOST_WORDS));
        } else {
            Wanted.Matching matching =
                    wanted instanceof Wanted.Titled titled ? titled.words() : (Wanted.Matching) wanted;
            matching.all().forEach(any -> any.forEach(term -> words.addAll(meant.add(term, analyzer))));
        }
        meant.words(words, analyzer.synonyms());
        return meant;
    }

    /** Whether the text has to be read as it was written, too. */
    boolean isWritten() {
        return !grammar.isEmpty() || !beginnings.isEmpty() || !runs.isEmpty();
    }

    /** Takes a phrase in; gives the words of what is none. */
    private List<QueryWord> add(Term term, QueryAnalyzer analyzer) {
        List<QueryWord> words = analyzer.words(term.text(), Relevance.MOST_WORDS);
        if (term instanceof Term.Phrase && words.size() > 1) {
            runs.add(words.stream().map(QueryWord::written).toList());
            return List.of();
        }
        if (term instanceof Term.Word word && word.prefix() && !words.isEmpty()) {
            beginnings.add(words.get(words.size() - 1).text());
        }
        return words;
    }

    private void words(List<QueryWord> words, Synonyms synonyms) {
        boolean meaning = !runs.isEmpty() || words.stream().anyMatch(word -> !word.functional());
        for (int at = 0; at < words.size(); at++) {
            word(words.get(at), meaning);
            for (int length = 1; length <= Math.min(synonyms.longest(), words.size() - at); length++) {
                synonyms.of(words.subList(at, at + length)).forEach(other -> other.forEach(word -> word(word, true)));
            }
        }
    }

    private void word(QueryWord word, boolean meaning) {
        if (!word.functional()) {
            forms.addAll(word.forms());
            if (!word.parts().isEmpty()) {
                runs.add(word.parts().stream().map(QueryWord::written).toList());
            }
        } else if (!meaning) {
            grammar.addAll(word.written());
        }
    }
}
