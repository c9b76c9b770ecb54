package io.kring.search.lucene.internal.language;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private final Map<String, List<Language>> words = new HashMap<>();
    private final Map<String, List<Language>> groups = new HashMap<>();

    /** Reads the lists that come with this module. */
    public LanguageDetector() {
        for (Language language : Language.values()) {
            index(words, language, language.functionWords());
            index(words, language, WordLists.words(language.code() + "-frequent.txt"));
            index(groups, language, WordLists.words(language.code() + "-groups.txt"));
        }
    }

    private static void index(Map<String, List<Language>> by, Language language, Set<String> keys) {
        for (String key : keys) {
            by.merge(key, List.of(language), (some, one) -> some.contains(language) ? some : join(some, language));
        }
    }

    private static List<Language> join(List<Language> some, Language language) {
        return Stream.concat(some.stream(), Stream.of(language)).toList();
    }

    /**
     * The language of a text.
     *
     * @return empty if it is too short to tell, mixed, or in none of the languages
     */
    public Optional<Language> language(String text) {
        Map<Language, Double> points = new EnumMap<>(Language.class);
        Matcher word = WORD.matcher(text.substring(0, Math.min(text.length(), LOOKED_AT)));
        int seen = 0;
        while (word.find()) {
            seen++;
            count(Spelling.of(word.group()), points);
        }
        return clear(points, seen);
    }

    /** A sign that several languages share says less for each. */
    private void count(String word, Map<Language, Double> points) {
        List<Language> of = words.getOrDefault(word, List.of());
        of.forEach(language -> points.merge(language, OF_A_WORD / of.size(), Double::sum));
        String framed = ' ' + word + ' ';
        for (int i = 0; i + GROUP <= framed.length(); i++) {
            List<Language> by =
                    groups.getOrDefault(framed.substring(i, i + GROUP).replace(' ', '_'), List.of());
            by.forEach(language -> points.merge(language, 1.0 / by.size(), Double::sum));
        }
    }

    private static Optional<Language> clear(Map<Language, Double> points, int seen) {
        List<Map.Entry<Language, Double>> best = points.entrySet().stream()
                .sorted(Map.Entry.<Language, Double>comparingByValue().reversed())
                .toList();
        if (best.isEmpty() || best.get(0).getValue() < Math.max(LEAST, seen / 2.0)) {
            return Optional.empty();
        }
        double second = best.size() > 1 ? best.get(1).getValue() : 0;
        return best.get(0).getValue() < LEAD * second
                ? Optional.empty()
                : Optional.of(best.get(0).getKey());
    }
}
