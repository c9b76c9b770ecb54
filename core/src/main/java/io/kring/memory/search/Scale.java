package io.kring.memory.search;

import io.kring.search.Term;
import io.kring.spi.search.Wanted;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How well documents match what is wanted. */
final class Scale {
    private static final int TELLING = 4;

    private final Wanted wanted;
    private final List<String> telling;

    Scale(Wanted wanted) {
        this.wanted = wanted;
        this.telling = wanted instanceof Wanted.Like like ? telling(like).toList() : List.of();
    }

    /** What the wanted is made of, alternatives and all; nothing of what is not wanted. */
    static Stream<Term> terms(Wanted wanted) {
        if (wanted instanceof Wanted.Like like) {
            return telling(like).map(word -> new Term.Word(word, false));
        }
        return matching(wanted).all().stream().flatMap(List::stream);
    }

    private static Wanted.Matching matching(Wanted wanted) {
        return wanted instanceof Wanted.Titled titled ? titled.words() : (Wanted.Matching) wanted;
    }

    private static Stream<String> telling(Wanted.Like like) {
        return Tokens.of(like.text()).stream()
                .map(Tokens.Token::word)
                .filter(word -> word.length() >= TELLING)
                .distinct();
    }

    /** The larger the better; below zero where it does not match. */
    double score(Entry entry) {
        return wanted instanceof Wanted.Like ? likeness(entry) : score(entry, matching(wanted));
    }

    private double score(Entry entry, Wanted.Matching matching) {
        if (matching.none().stream().anyMatch(term -> entry.weight(term) > 0)) {
            return -1;
        }
        double sum = 0;
        for (List<Term> alternatives : matching.all()) {
            double best = alternatives.stream()
                    .mapToDouble(wanted instanceof Wanted.Titled ? entry::weightOfTitle : entry::weight)
                    .max()
                    .orElse(0);
            if (best == 0) {
                return -1;
            }
            sum += best;
        }
        return sum;
    }

    private double likeness(Entry entry) {
        Map<String, Integer> words = entry.words();
        long shared = telling.stream().filter(words::containsKey).count();
        return shared == 0 ? -1 : shared / Math.sqrt(1.0 + words.size());
    }
}
