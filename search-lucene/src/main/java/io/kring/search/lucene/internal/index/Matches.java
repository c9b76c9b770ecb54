package io.kring.search.lucene.internal.index;

import io.kring.search.Snippet.Mark;
import io.kring.search.Term;
import io.kring.search.lucene.internal.analysis.Analyzers;
import io.kring.search.lucene.internal.analysis.QueryAnalyzer;
import io.kring.search.lucene.internal.analysis.QueryWord;
import io.kring.search.lucene.internal.ranking.Relevance;
import io.kring.spi.search.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** Marks the words of a text that a question meant, in any form that the index would have found. */
final class Matches {
    private final Analyzers analyzers;
    private final QueryAnalyzer analyzer;

    Matches(Analyzers analyzers, QueryAnalyzer analyzer) {
        this.analyzers = analyzers;
        this.analyzer = analyzer;
    }

    /** In order and apart from one another. */
    List<Mark> in(String text, @Nullable String language, Wanted wanted, int most) {
        Set<String> forms = new HashSet<>();
        List<String> beginnings = new ArrayList<>();
        meant(wanted, forms, beginnings);
        List<Mark> marks = new ArrayList<>();
        try (TokenStream tokens =
                analyzers.of(Objects.requireNonNullElse(language, ""), text).tokenStream("text", text)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (marks.size() < most && tokens.incrementToken()) {
                String word = term.toString();
                boolean fresh = marks.isEmpty() || marks.get(marks.size() - 1).end() <= offset.startOffset();
                if (fresh && (forms.contains(word) || beginnings.stream().anyMatch(word::startsWith))) {
                    marks.add(new Mark(offset.startOffset(), offset.endOffset()));
                }
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(marks);
    }

    private void meant(Wanted wanted, Set<String> forms, List<String> beginnings) {
        if (wanted instanceof Wanted.Like like) {
            add(like.text(), false, forms, beginnings);
            return;
        }
        Wanted.Matching matching = wanted instanceof Wanted.Titled titled ? titled.words() : (Wanted.Matching) wanted;
        Stream<Term> terms = matching.all().stream().flatMap(List::stream);
        terms.forEach(term -> add(term.text(), term instanceof Term.Word word && word.prefix(), forms, beginnings));
    }

    /** Words of grammar are marked only where nothing else was asked. */
    private void add(String text, boolean prefix, Set<String> forms, List<String> beginnings) {
        List<QueryWord> words = analyzer.words(text, Relevance.MOST_WORDS);
        boolean meaning = words.stream().anyMatch(word -> !word.functional());
        words.stream().filter(word -> !meaning || !word.functional()).forEach(word -> forms.addAll(word.forms()));
        if (prefix && !words.isEmpty()) {
            beginnings.add(words.get(words.size() - 1).text());
        }
    }
}
