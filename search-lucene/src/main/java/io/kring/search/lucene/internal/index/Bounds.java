package io.kring.search.lucene.internal.index;

import io.kring.search.Term;
import io.kring.search.Term.Word;
import io.kring.spi.search.Wanted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is asked, without what is asked twice, and with no more beginnings of words than one would type: each stands for
 * thousands of words, and those beyond are words as they are.
 */
final class Bounds {
    private static final int MOST_BEGINNINGS = 4;

    private final Map<Term, Term> beginnings = new HashMap<>();

    private Bounds() {}

    static Wanted.Matching of(Wanted.Matching asked) {
        Bounds bounds = new Bounds();
        List<List<Term>> all = asked.all().stream().map(bounds::once).distinct().toList();
        return new Wanted.Matching(all, bounds.once(asked.none()));
    }

    private List<Term> once(List<Term> terms) {
        return terms.stream().distinct().map(this::within).distinct().toList();
    }

    private Term within(Term term) {
        if (!(term instanceof Word word) || !word.prefix()) {
            return term;
        }
        Term known = beginnings.get(term);
        if (known == null) {
            known = beginnings.size() < MOST_BEGINNINGS ? term : new Word(word.text(), false);
            beginnings.put(term, known);
        }
        return known;
    }

    /** How many terms there are. */
    static int terms(Wanted.Matching asked) {
        return asked.none().size() + asked.all().stream().mapToInt(List::size).sum();
    }
}
