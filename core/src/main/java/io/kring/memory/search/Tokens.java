package io.kring.memory.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words, hashtags, handles and single symbols, which emoji are. */
final class Tokens {
    private static final Pattern TOKEN =
            Pattern.compile("[#@]?[\\p{L}\\p{N}\\p{M}_]+(?:['’.-][\\p{L}\\p{N}]+)*|\\p{So}");
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Tokens() {}

    /**
     * A token and where it stands.
     *
     * @param position among the tokens; those that are parts of one another share it
     */
    record Token(String word, int position, int start, int end) {}

    /** In order; a token with signs within is followed by its parts. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        for (int position = 0; matcher.find(); position++) {
            String whole = folded(matcher.group());
            tokens.add(new Token(whole, position, matcher.start(), matcher.end()));
            Matcher part = PART.matcher(matcher.group());
            while (part.find()) {
                String word = folded(part.group());
                if (!word.equals(whole)) {
                    int start = matcher.start();
                    tokens.add(new Token(word, position, start + part.start(), start + part.end()));
                }
            }
        }
        return tokens;
    }

    /** Without case, accents and compatibility forms. */
    static String folded(String word) {
        String parts = Normalizer.normalize(word, Normalizer.Form.NFKD);
        return MARKS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
