package io.kring.search.lucene.internal.index;

import io.kring.search.Snippet.Mark;
import io.kring.search.lucene.internal.analysis.Analyzers;
import io.kring.search.lucene.internal.analysis.QueryAnalyzer;
import io.kring.spi.search.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Marks in a text what a question meant, as the index would have found it there. */
final class Matches {
    private final Analyzers analyzers;
    private final QueryAnalyzer analyzer;

    Matches(Analyzers analyzers, QueryAnalyzer analyzer) {
        this.analyzers = analyzers;
        this.analyzer = analyzer;
    }

    /** A term at its place among the words, and in the text. */
    private record Token(String term, int position, int start, int end) {}

    /** In order and apart from one another. */
    List<Mark> in(String text, @Nullable String language, Wanted wanted, int most) {
        Meant meant = Meant.by(wanted, analyzer);
        List<Mark> marks = new ArrayList<>();
        for (Token token : tokens(analyzers.of(Objects.requireNonNullElse(language, ""), text), text)) {
            if (meant.forms().contains(token.term())) {
                marks.add(new Mark(token.start(), token.end()));
            }
        }
        if (meant.isWritten()) {
            marks.addAll(written(tokens(analyzers.exact(), text), meant));
        }
        return apart(marks, most);
    }

    private static List<Mark> written(List<Token> tokens, Meant meant) {
        List<Mark> marks = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (meant.grammar().contains(token.term())
                    || meant.beginnings().stream().anyMatch(token.term()::startsWith)) {
                marks.add(new Mark(token.start(), token.end()));
            }
            for (List<Set<String>> run : meant.runs()) {
                int end = end(tokens, at, run);
                if (end > 0) {
                    marks.add(new Mark(token.start(), end));
                }
            }
        }
        return marks;
    }

    /** Where the run that begins with this token ends in the text; 0 where none does. */
    private static int end(List<Token> tokens, int begin, List<Set<String>> run) {
        int at = begin;
        int end = 0;
        for (int i = 0; i < run.size(); i++) {
            int position = tokens.get(begin).position() + i;
            int first = i == 0 ? begin : at;
            at = first;
            while (at < tokens.size() && !is(tokens.get(at), position, run.get(i))) {
                if (i == 0 || tokens.get(at).position() > position) {
                    return 0;
                }
                at++;
            }
            if (at == tokens.size()) {
                return 0;
            }
            end = tokens.get(at).end();
        }
        return end;
    }

    private static boolean is(Token token, int position, Set<String> forms) {
        return token.position() == position && forms.contains(token.term());
    }

    /** The longest of those that begin together, and none that begins within another one. */
    private static List<Mark> apart(List<Mark> marks, int most) {
        List<Mark> apart = new ArrayList<>();
        marks.sort(Comparator.comparingInt(Mark::start).thenComparing(Mark::end, Comparator.reverseOrder()));
        int free = 0;
        for (Mark mark : marks) {
            if (mark.start() >= free && apart.size() < most) {
                apart.add(mark);
                free = mark.end();
            }
        }
        return List.copyOf(apart);
    }

    private static List<Token> tokens(Analyzer by, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = by.tokenStream("text", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            int position = 0;
            stream.reset();
            while (stream.incrementToken()) {
                position += increment.getPositionIncrement();
                tokens.add(new Token(term.toString(), position, offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }
}
