package io.kring.search.lucene.internal.analysis;

import java.util.Set;

/** What an apostrophe means, in whichever language: {@code foto's}, {@code l'eau}, {@code O'Neill}, {@code don't}. */
final class Apostrophe {
    /** What French and Italian write before a vowel. */
    private static final Set<String> ELISIONS = Set.of(
            "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu", "dell", "all", "nell",
            "sull", "un");

    private Apostrophe() {}

    static String straight(String word) {
        return word.replace('\u2019', '\'').replace('\u02BC', '\'').replace('\u2018', '\'');
    }

    /** As people write the word who leave the apostrophe out; without the short word that leans on it. */
    static String joined(String word) {
        return bare(word).replace("'", "");
    }

    /** The word that takes the endings: {@code foto} in {@code foto's}. */
    static String base(String word) {
        String bare = bare(word);
        return (bare.length() > 3 && bare.endsWith("'s") ? bare.substring(0, bare.length() - 2) : bare)
                .replace("'", "");
    }

    private static String bare(String word) {
        int at = word.indexOf('\'');
        boolean elided = at > 0 && at < word.length() - 2 && ELISIONS.contains(word.substring(0, at));
        return elided ? word.substring(at + 1) : word;
    }
}
