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

    /**
     * The most words and filters together, those within phrases counted; what stands between signs, and each character of
     * writing without blanks, is a word.
     */
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
        int words = 0;
        boolean within = false;
        for (int unit : term.text().codePoints().toArray()) {
            boolean alone = Character.isIdeographic(unit)
                    || Character.UnicodeScript.of(unit) == Character.UnicodeScript.HIRAGANA
                    || Character.getType(unit) == Character.OTHER_SYMBOL;
            boolean letter = Character.isLetterOrDigit(unit) || isJoining(unit);
            words += alone || (letter && !within) ? 1 : 0;
            within = letter && !alone;
        }
        return Math.max(1, words);
    }

    /** Accents of their own, and apostrophes. */
    private static boolean isJoining(int unit) {
        return unit == '\'' || unit == '\u2019' || Character.getType(unit) == Character.NON_SPACING_MARK;
    }

    /**
     * Reads what somebody typed: words, {@code "phrases"} in any kind of quotes, {@code -not}, {@code OR} between two, {@code begin*}, and
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
