package io.kring.search.lucene.internal.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.CharArrayMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells the language of a text by its frequent words, and by groups of letters that one of the languages likes more than the
 * others. It says nothing rather than something doubtful.
 */
public final class LanguageDetector {
    private static final int LOOKED_AT = 600;
    private static final int GROUP = 3;
    private static final double OF_A_WORD = 3;
    private static final double LEAST = 3;
    private static final double LEAD = 1.5;

    /** What stands before and after a word in a group. */
    private static final char EDGE = '_';

    private static final Language[] LANGUAGES = Language.values();

    /** Points for each language by its place: a sign that several languages share says less for each. */
    private final CharArrayMap<double[]> words;

    private final CharArrayMap<double[]> groups;

    /** Reads the lists that come with this module. */
    public LanguageDetector() {
        Map<String, boolean[]> ofWords = new HashMap<>();
        Map<String, boolean[]> ofGroups = new HashMap<>();
        for (Language language : LANGUAGES) {
            note(ofWords, language, language.functionWords());
            note(ofWords, language, WordLists.words(language.code() + "-frequent.txt"));
            note(ofGroups, language, WordLists.words(language.code() + "-groups.txt"));
        }
        words = shared(ofWords, OF_A_WORD);
        groups = shared(ofGroups, 1);
    }

    private static void note(Map<String, boolean[]> by, Language language, Set<String> signs) {
        signs.forEach(
                sign -> by.computeIfAbsent(sign, first -> new boolean[LANGUAGES.length])[language.ordinal()] = true);
    }

    private static CharArrayMap<double[]> shared(Map<String, boolean[]> by, double points) {
        CharArrayMap<double[]> shares = new CharArrayMap<>(by.size(), false);
        by.forEach((sign, of) -> {
            int sharing = 0;
            for (boolean one : of) {
                sharing += one ? 1 : 0;
            }
            double[] each = new double[LANGUAGES.length];
            for (int i = 0; i < each.length; i++) {
                each[i] = of[i] ? points / sharing : 0;
            }
            shares.put(sign, each);
        });
        return shares;
    }

    /**
     * The language of a text.
     *
     * @return empty if it is too short to tell, mixed, or in none of the languages
     */
    public Optional<Language> language(String text) {
        double[] points = new double[LANGUAGES.length];
        int end = Math.min(text.length(), LOOKED_AT);
        int seen = 0;
        int at = 0;
        while (at < end) {
            int from = at;
            while (at < end && Character.isLetter(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > from) {
                seen++;
                count(Spelling.of(text.substring(from, Math.min(at, end))), points);
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return clear(points, seen);
    }

    private void count(String word, double[] points) {
        add(words.get(word), points);
        char[] framed = new char[word.length() + 2];
        word.getChars(0, word.length(), framed, 1);
        framed[0] = EDGE;
        framed[framed.length - 1] = EDGE;
        for (int i = 0; i + GROUP <= framed.length; i++) {
            add(groups.get(framed, i, GROUP), points);
        }
    }

    private static void add(double @Nullable [] share, double[] points) {
        if (share != null) {
            for (int i = 0; i < points.length; i++) {
                points[i] += share[i];
            }
        }
    }

    private static Optional<Language> clear(double[] points, int seen) {
        int best = 0;
        for (int i = 1; i < points.length; i++) {
            best = points[i] > points[best] ? i : best;
        }
        double second = 0;
        for (int i = 0; i < points.length; i++) {
            second = i == best ? second : Math.max(second, points[i]);
        }
        boolean doubtful = points[best] < Math.max(LEAST, seen / 2.0) || points[best] < LEAD * second;
        return doubtful ? Optional.empty() : Optional.of(LANGUAGES[best]);
    }
}
