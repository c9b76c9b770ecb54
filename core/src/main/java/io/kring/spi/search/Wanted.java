package io.kring.spi.search;

import io.kring.search.Term;
import java.util.List;

/** What a text is compared with. */
public sealed interface Wanted {
    /**
     * Words, phrases and beginnings of words.
     *
     * @param all  every one has to match, and one does when one of its alternatives does; empty for everything
     * @param none none may match
     */
    record Matching(List<List<Term>> all, List<Term> none) implements Wanted {
        public Matching {
            all = all.stream().map(List::copyOf).toList();
            none = List.copyOf(none);
        }
    }

    /** A text: the more of its telling words, the better. */
    record Like(String text) implements Wanted {}

    /** The same as {@link Matching}, in titles alone. */
    record Titled(Matching words) implements Wanted {}
}
