package io.kring.memory.search;

import io.kring.search.Snippet.Mark;
import io.kring.search.Term;
import io.kring.spi.search.IndexDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A document with its texts cut into words. */
final class Entry {
    private static final double TITLE = 3;
    private static final double TAG = 2;
    private static final double CONTEXT = 0.5;

    private final IndexDocument document;
    private final List<Tokens.Token> title;
    private final List<Tokens.Token> text;
    private final List<Tokens.Token> context;
    private final Set<String> tags;

    Entry(IndexDocument document) {
        this.document = document;
        this.title = Tokens.of(document.title());
        this.text = Tokens.of(document.text());
        this.context = Tokens.of(document.context());
        this.tags = document.tags().stream().map(Tokens::folded).collect(Collectors.toSet());
    }

    IndexDocument document() {
        return document;
    }

    /** How much a term matches: nothing where it does not. */
    double weight(Term term) {
        return weightOfTitle(term)
                + TAG * (tagged(term) ? 1 : 0)
                + frequent(marks(text, term).size())
                + CONTEXT * frequent(marks(context, term).size());
    }

    double weightOfTitle(Term term) {
        return TITLE * frequent(marks(title, term).size());
    }

    private static double frequent(int times) {
        return times == 0 ? 0 : times / (times + 1.2);
    }

    private boolean tagged(Term term) {
        return Tokens.of(term.text()).stream().anyMatch(token -> tags.contains(token.word()));
    }

    /** All its words, each with how often it is there. */
    Map<String, Integer> words() {
        Map<String, Integer> words = new HashMap<>();
        List.of(title, text, context)
                .forEach(part -> part.forEach(token -> words.merge(token.word(), 1, Integer::sum)));
        return words;
    }

    /** Where a term stands in a text that was cut into words. */
    static List<Mark> marks(List<Tokens.Token> text, Term term) {
        List<Tokens.Token> wanted = Tokens.of(term.text());
        boolean prefix = term instanceof Term.Word word && word.prefix();
        List<Mark> marks = new ArrayList<>();
        if (wanted.isEmpty()) {
            return marks;
        }
        for (int at = 0; at < text.size(); at++) {
            int end = end(text, at, wanted, prefix);
            if (end >= 0) {
                marks.add(new Mark(text.get(at).start(), end));
            }
        }
        return marks;
    }

    /** Where the words that begin here end; -1 where it is not they. */
    private static int end(List<Tokens.Token> text, int at, List<Tokens.Token> wanted, boolean prefix) {
        Tokens.Token first = wanted.get(0);
        if (!matches(text.get(at), first, prefix && lastPosition(wanted) == 0)) {
            return -1;
        }
        int end = text.get(at).end();
        int next = at;
        for (Tokens.Token token : wanted) {
            if (token.position() == 0) {
                continue;
            }
            int position = text.get(at).position() + token.position();
            boolean open = prefix && token.position() == lastPosition(wanted);
            int found = -1;
            for (int i = next; i < text.size() && text.get(i).position() <= position; i++) {
                if (text.get(i).position() == position && matches(text.get(i), token, open)) {
                    found = i;
                }
            }
            if (found < 0) {
                return -1;
            }
            next = found;
            end = Math.max(end, text.get(found).end());
        }
        return end;
    }

    private static int lastPosition(List<Tokens.Token> tokens) {
        return tokens.get(tokens.size() - 1).position();
    }

    private static boolean matches(Tokens.Token here, Tokens.Token wanted, boolean prefix) {
        return prefix ? here.word().startsWith(wanted.word()) : here.word().equals(wanted.word());
    }
}
