package io.kring.moderation.text.internal;

import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The Snowball stemmers of both languages. Not for several threads; lives within one call. */
final class Stems {
    private static final int LONGEST = 40;

    private final SnowballStemmer dutch = new DutchStemmer();
    private final SnowballStemmer english = new EnglishStemmer();

    String dutch(String word) {
        return stem(dutch, word);
    }

    String english(String word) {
        return stem(english, word);
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        if (word.length() > LONGEST) {
            return word;
        }
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
