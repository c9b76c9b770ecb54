package io.kring.search.lucene.internal.analysis;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
        parts = parts.stream().map(Set::copyOf).toList();
    }

    /** The forms without stems; all of them where there are only stems. */
    public Set<String> written() {
        return written(forms);
    }

    /** Those of some forms that are no stems; all of them where there are only stems. */
    public static Set<String> written(Set<String> forms) {
        Set<String> written =
                forms.stream().filter(form -> form.charAt(0) != '/').collect(Collectors.toSet());
        return written.isEmpty() ? forms : written;
    }
}
