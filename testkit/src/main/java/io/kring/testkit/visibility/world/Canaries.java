package io.kring.testkit.visibility.world;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that occur once in a world, each in one text, so that a word that is found tells which text was shown. */
public final class Canaries {
    private static final Pattern WORD = Pattern.compile("canary\\d{5}");

    private final SortedMap<String, String> meanings = new TreeMap<>();

    Canaries() {}

    /** A new word, which stands for this text. */
    String of(String meaning) {
        String word = "canary%05d".formatted(meanings.size() + 1);
        meanings.put(word, meaning);
        return word;
    }

    /** Which text a word stands for. */
    public String meaning(String word) {
        return meanings.getOrDefault(word, "a word of another world");
    }

    /** The words in whatever was returned or thrown. */
    public static Set<String> in(Object anything) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(String.valueOf(anything));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }
}
