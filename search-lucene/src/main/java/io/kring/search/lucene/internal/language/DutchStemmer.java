package io.kring.search.lucene.internal.language;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stems Dutch words: {@code huizen}, {@code huisje} and {@code huis} are one, {@code gefietst} and {@code fietste} are
 * {@code fiets}. What no rule knows stands in a table of irregular forms, which also holds after a prefix.
 */
final class DutchStemmer implements Stemmer {
    private static final int SHORTEST = 4;
    private static final List<String> PREFIXES = List.of(
            "achter", "binnen", "samen", "tegen", "terug", "onder", "voort", "boven", "deel", "door", "over", "voor",
            "vast", "aan", "bij", "her", "mee", "mis", "ont", "toe", "uit", "ver", "weg", "af", "be", "in", "na", "om",
            "op");
    private static final Set<String> UNSEPARATED = Set.of("be", "her", "mis", "ont", "ver");

    /** An s that makes a plural, and not one that belongs to the word, as in "proces" or "cursus". */
    private static final Pattern PLURAL_S =
            Pattern.compile(".*(?:e[lmnr]|aar|ier|eur|o[rn]|ie|eau|[^aeiou][aoy]|[^aeiou]e(?<!ce|re|ne))s");

    /** What a verb has before the t of "he works". */
    private static final Pattern VERB_T = Pattern.compile(
            ".*(?:(?<!mar)k|[^ei]p|ee[fp]|ij[fp]|oo[fp]|ie[fp]|[lr]f|g|m|(?<!u)l"
                    + "|(?:aa|ee|oo|uu|ie|ij|eu|oe|ui)n|eer|ier|eur|[^bc]uur|[^spw]oor|[aeiou].*[^x][^pc]er|w|b|d|ain|(?:be|ver|er|ont).*aar|[^s]ts)t");

    /** What a participle has before a t that is an ending. */
    private static final Pattern HARD_T = Pattern.compile(".*(?:[kfsp]|[^a]ch)t");

    /** What a verb has before the d of "she called", where no noun ends so. */
    private static final Pattern VERB_D = Pattern.compile(
            ".*(?:[aeiou].*el|[lr]g|(?<!ie|oo)f|[lr]v|[oe]o[ln]|ee[ln]|euz|eur|ui[lmn]"
                    + "|ijn|(?<!ee|he)m|w|[^bc]uur|eer|[^wnkm]oor|[aeiou].*[^w]er|s|aal|eun|ain|(?:be|ver|er|ont).*aar)d");

    /** Adjectives that are made from other words, compared; also what somebody is doing: "werkend". */
    private static final Pattern COMPARED =
            Pattern.compile("(.*[aeiou].*(?:ig|lijk|baar|zaam|isch|iev))(?:ere?|ste?)|(.*[aeiou].*[^aeiou])ende?");

    private final Map<String, String> irregular = WordLists.irregular("nl-irregular.txt");

    @Override
    public String stem(String word) {
        String lemma = lemma(word);
        boolean whole = irregular.containsKey(lemma) && !lemma.endsWith("en");
        return canonical(whole ? lemma : regular(lemma));
    }

    private String lemma(String word) {
        String known = irregular.get(word);
        if (known != null) {
            return known;
        }
        for (String prefix : PREFIXES) {
            if (word.startsWith(prefix)) {
                String rest = word.substring(prefix.length());
                String verb = irregular.getOrDefault(rest, irregular.get("ge" + rest));
                if (verb != null && verb.endsWith("en") && !verb.startsWith("ge")) {
                    return prefix + verb;
                }
            }
        }
        return word;
    }

    private String regular(String word) {
        if (word.length() < SHORTEST) {
            return word;
        }
        String small = word.endsWith("jes") ? cut(word, 1) : word;
        if (small.length() > SHORTEST && small.endsWith("je")) {
            return DutchDiminutive.base(small);
        }
        String stem = syllables(word) > 1 && PLURAL_S.matcher(word).matches() ? cut(word, 1) : word;
        boolean inflected = true;
        if (stem.endsWith("heden")) {
            return cut(stem, 5) + "heid";
        } else if (stem.endsWith("ien") && syllables(stem) > 1) {
            stem = cut(stem, 1);
        } else if (stem.endsWith("en") && rootAfter(stem, 2)) {
            stem = cut(stem, 2);
            stem = stem.endsWith("en") && rootAfter(stem, 2) ? cut(stem, 2) : stem;
        } else if (COMPARED.matcher(stem).matches()) {
            return COMPARED.matcher(stem).replaceFirst("$1$2");
        } else if (stem.endsWith("ste") && stem.length() > 6 && !vowel(stem, 4) && !stem.endsWith("tste")) {
            return cut(stem, 3);
        } else if (stem.endsWith("e") && rootAfter(stem, 1) && !stem.endsWith("ee") && !stem.endsWith("ie")) {
            stem = cut(stem, 1);
        } else {
            inflected = false;
        }
        return verb(inflected ? closed(stem) : stem, inflected);
    }

    /** A participle without its ge-, a verb without the t or d of person and tense. */
    private String verb(String stem, boolean inflected) {
        String bare = withoutGe(stem, inflected);
        boolean participle = !bare.equals(stem);
        boolean dental = bare.endsWith("t") || bare.endsWith("d");
        if (dental && rootAfter(bare, 1)) {
            if (participle && irregular.containsKey(bare)) {
                return irregular.get(bare);
            }
            if (participle
                    && (bare.endsWith("d")
                            ? !vowel(bare, 2)
                            : HARD_T.matcher(bare).matches())) {
                return cut(bare, 1);
            }
            boolean past = bare.endsWith("d")
                    && (inflected || syllables(bare) > 1)
                    && VERB_D.matcher(bare).matches();
            if (past || VERB_T.matcher(bare).matches()) {
                return cut(bare, 1);
            }
        }
        return bare;
    }

    private static String withoutGe(String stem, boolean inflected) {
        int after = 0;
        if (!stem.startsWith("ge")) {
            for (String prefix : PREFIXES) {
                if (stem.startsWith(prefix + "ge") && !UNSEPARATED.contains(prefix)) {
                    after = prefix.length();
                    break;
                }
            }
            if (after == 0) {
                return stem;
            }
        }
        String rest = stem.substring(after + 2);
        boolean dental = (rest.endsWith("t") || rest.endsWith("d")) && rest.length() > 3 && !vowel(rest, 2);
        dental |= rest.endsWith("aat") || rest.endsWith("oot") || rest.endsWith("eet");
        boolean strong = inflected && after > 0;
        return (dental || strong) && syllables(rest) > 0 ? stem.substring(0, after) + rest : stem;
    }

    /** One way of writing for a stem, whether its last syllable stood open or closed. */
    private static String canonical(String stem) {
        int length = stem.length();
        if (length < 2 || vowel(stem, 1)) {
            return stem;
        }
        char last = stem.charAt(length - 1);
        if (last == stem.charAt(length - 2)) {
            return hard(cut(stem, 1));
        }
        boolean twice = length > 3 && vowel(stem, 2) && stem.charAt(length - 2) == stem.charAt(length - 3);
        return hard(twice && syllables(stem) > 1 ? cut(stem, 2) + last : stem);
    }

    /** {@code lop} of {@code lopen}: in the only syllable of a stem, a long vowel is written twice before a consonant. */
    private static String closed(String stem) {
        int length = stem.length();
        boolean open = length > 1 && !vowel(stem, 1) && vowel(stem, 2) && (length == 2 || !vowel(stem, 3));
        char vowel = stem.charAt(Math.max(0, length - 2));
        return open && syllables(stem) == 1 && vowel != 'i' && vowel != 'y'
                ? cut(stem, 1) + vowel + stem.charAt(length - 1)
                : stem;
    }

    private static String hard(String stem) {
        char last = stem.charAt(stem.length() - 1);
        return last == 'v' ? cut(stem, 1) + 'f' : last == 'z' ? cut(stem, 1) + 's' : stem;
    }

    private static boolean rootAfter(String word, int ending) {
        String root = cut(word, ending);
        return root.length() > 1 && syllables(root) > 0;
    }

    static int syllables(String word) {
        int groups = 0;
        boolean within = false;
        for (int i = 0; i < word.length(); i++) {
            boolean vowel = isVowel(word.charAt(i)) || (word.charAt(i) == 'j' && within && word.charAt(i - 1) == 'i');
            groups += vowel && !within ? 1 : 0;
            within = vowel;
        }
        return groups;
    }

    static boolean vowel(String word, int fromEnd) {
        return fromEnd <= word.length() && isVowel(word.charAt(word.length() - fromEnd));
    }

    private static boolean isVowel(char letter) {
        return "aeiouy".indexOf(letter) >= 0;
    }

    static String cut(String word, int ending) {
        return word.substring(0, word.length() - ending);
    }
}
