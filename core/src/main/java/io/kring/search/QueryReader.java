package io.kring.search;

import io.kring.error.InvalidInput;
import io.kring.error.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what somebody typed from left to right, once; the time grows with the length alone. */
final class QueryReader {
    /** Something that a word can be made of: letters, digits, and symbols, which emoji are. */
    private static final Pattern MEANING = Pattern.compile("[\\p{L}\\p{N}\\p{So}]");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

    /** Straight ones, and those that keyboards and languages put in their place. */
    private static final String QUOTES = "\"\u201C\u201D\u201E\u201F\u00AB\u00BB";

    private final String text;
    private final boolean typing;
    private final List<List<Term>> all = new ArrayList<>();
    private final List<Term> none = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private int at;
    private boolean alternative;

    QueryReader(String typed, boolean typing) {
        if (typed.length() > SearchQuery.LONGEST) {
            throw new InvalidInput(new Violation(
                    "query", "search.too-long", "a query has at most " + SearchQuery.LONGEST + " characters"));
        }
        this.text = typed;
        this.typing = typing;
    }

    SearchQuery read() {
        while (skipBlanks()) {
            boolean negated = text.charAt(at) == '-';
            if (negated) {
                at++;
            }
            part(negated);
        }
        return new SearchQuery(all, none, filters);
    }

    private void part(boolean negated) {
        if (at == text.length() || isBlank(at)) {
            return;
        }
        if (isQuote(text.charAt(at))) {
            phrase(quoted(), negated);
            return;
        }
        Optional<Filter.Field> field = field();
        if (field.isPresent()) {
            filter(new Filter(field.get(), value(), negated));
        } else {
            word(bare(), negated);
        }
    }

    /** The field whose name stands here with a colon and a value; it is read over. */
    private Optional<Filter.Field> field() {
        int colon = at;
        while (colon < text.length() && Character.isLetter(text.charAt(colon))) {
            colon++;
        }
        boolean valued = colon + 1 < text.length() && text.charAt(colon) == ':' && !isBlank(colon + 1);
        Optional<Filter.Field> field = valued ? Filter.Field.named(text.substring(at, colon)) : Optional.empty();
        if (field.isPresent()) {
            at = colon + 1;
        }
        return field;
    }

    private String value() {
        return isQuote(text.charAt(at)) ? quoted() : bare();
    }

    private void filter(Filter filter) {
        if (!filter.value().isBlank()) {
            filters.add(filter);
        }
        alternative = false;
    }

    private void phrase(String words, boolean negated) {
        String[] parts = BLANKS.split(words.strip());
        if (MEANING.matcher(words).find()) {
            add(new Term.Phrase(String.join(" ", parts)), negated);
        }
    }

    private void word(String typed, boolean negated) {
        if (!negated && typed.equals("OR")) {
            alternative = !all.isEmpty();
            return;
        }
        boolean last = typing && at == text.length();
        boolean open = typed.endsWith("*");
        String word = open ? typed.substring(0, typed.length() - 1) : typed;
        if (MEANING.matcher(word).find()) {
            add(new Term.Word(word, open || last), negated);
        }
    }

    private void add(Term term, boolean negated) {
        if (negated) {
            none.add(term);
        } else if (alternative) {
            all.get(all.size() - 1).add(term);
        } else {
            all.add(new ArrayList<>(List.of(term)));
        }
        alternative = false;
    }

    /** Up to the closing quote, or to the end where there is none. */
    private String quoted() {
        int end = at + 1;
        while (end < text.length() && !isQuote(text.charAt(end))) {
            end++;
        }
        String inside = text.substring(at + 1, end);
        at = Math.min(end + 1, text.length());
        return inside;
    }

    private String bare() {
        int from = at;
        while (at < text.length() && !isBlank(at) && !isQuote(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean skipBlanks() {
        while (at < text.length() && isBlank(at)) {
            at++;
        }
        return at < text.length();
    }

    private static boolean isQuote(char unit) {
        return QUOTES.indexOf(unit) >= 0;
    }

    private boolean isBlank(int index) {
        char unit = text.charAt(index);
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit) || Character.isISOControl(unit);
    }
}
