package io.kring.search.lucene.internal.analysis;

import java.util.List;
import java.util.Set;

/**
 * What one word of a query is looked for as.
 *
 * @param text as it was typed, in the common spelling
 * @param forms terms that each stand for the word: as written, and its stem in each language
 * @param parts the forms of each part of a word that is joined from several, all of which together may stand for it;
 *     else empty
 * @param functional whether it carries grammar more than meaning in the languages that know it, such as "the"
 */
public record QueryWord(String text, Set<String> forms, List<Set<String>> parts, boolean functional) {
    public QueryWord {
        forms = Set.copyOf(forms);
        parts = List.copyOf(parts);
    }
}
