package io.kring.search;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is looked for.
 *
 * @param all     every one of these has to match, and one does when one of its alternatives does
 * @param none    none of these may match
 * @param filters conditions beside the words
 */
public record SearchQuery(List<List<Term>> all, List<Term> none, List<Filter> filters) {
    /** The longest text that is read, in UTF-16 units. */
    public static final int LONGEST = 2_000;

    /** The most words, phrases and filters together, words within phrases counted. */
    public static final int MOST_TERMS = 64;

    /** Refuses more than {@link #MOST_TERMS} with {@code search.too-many}, however it was made. */
    public SearchQuery {
        all = all.stream().map(List::copyOf).toList();
        none = List.copyOf(none);
        filters = List.copyOf(filters);
        int terms = filters.size()
                + Stream.concat(all.stream().flatMap(List::stream), none.stream())
                        .mapToInt(SearchQuery::words)
                        .sum();
        if (terms > MOST_TERMS) {
            throw new InvalidInput(
                    new Violation("query", "search.too-many", "a query has at most " + MOST_TERMS + " words"));
        }
    }

    private static int words(Term term) {
        return term instanceof Term.Phrase phrase ? phrase.text().split("\\s+", -1).length : 1;
    }

    /**
     * Reads what somebody typed: words, {@code "phrases"}, {@code -not}, {@code OR} between two, {@code begin*}, and
     * {@code field:value} with the names of {@link Filter.Field}. Everything is a query; signs that belong to nothing are
     * nothing, and an unknown field is a word.
     *
     * @throws io.kring.error.InvalidInput with {@code search.too-long} beyond {@link #LONGEST} and
     *     {@code search.too-many} beyond {@link #MOST_TERMS}
     */
    public static SearchQuery parse(String text) {
        return new QueryReader(text, false).read();
    }

    /** The same while it is being typed: the last word may be the beginning of one. */
    public static SearchQuery parseTyping(String text) {
        return new QueryReader(text, true).read();
    }

    /** Whether it asks for nothing that could be found: no words, and no filter that is not negated. */
    public boolean isEmpty() {
        return all.isEmpty() && filters.stream().allMatch(Filter::negated);
    }
}
