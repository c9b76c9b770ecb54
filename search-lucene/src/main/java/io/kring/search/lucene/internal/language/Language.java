package io.kring.search.lucene.internal.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.analysis.de.GermanLightStemmer;
import org.apache.lucene.analysis.fr.FrenchLightStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;

/** The languages whose endings are known. Texts in others are found by their words as written. */
@SuppressWarnings("ImmutableEnumChecker") // Stemmers and lists never change; their types do not say so.
public enum Language {
    /** Dutch. */
    NL(new DutchStemmer()),
    /** English. */
    EN(Language::english),
    /** German. */
    DE(Language::german),
    /** French. */
    FR(Language::french);

    /** All of them. */
    public static final Set<Language> ALL = Set.of(values());

    private static final int LONGEST_STEMMED = 40;

    private final String code = name().toLowerCase(Locale.ROOT);
    private final Stemmer stemmer;
    private final Set<String> functionWords = WordLists.words(code + "-function.txt");
    private final Compounds compounds = Compounds.of(code);

    Language(Stemmer stemmer) {
        this.stemmer = stemmer;
    }

    /**
     * The language that a tag names.
     *
     * @param tag as in BCP 47, such as {@code nl} or {@code en-GB}
     * @return empty if its endings are not known here
     */
    public static Optional<Language> of(String tag) {
        String code = Locale.forLanguageTag(tag).getLanguage();
        return List.of(values()).stream()
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** Its code in ISO 639-1. */
    public String code() {
        return code;
    }

    /** The term for all forms of a word; no word that is typed looks like one. */
    public String stem(String word) {
        return '/' + code + ':' + (word.length() > LONGEST_STEMMED ? word : stemmer.stem(word));
    }

    /** The code of the language whose stem a term is; empty if the term is a word as written. */
    public static String ofTerm(String term) {
        return term.startsWith("/") ? term.substring(1, term.indexOf(':') + 1) : "";
    }

    /** The words that a word is written together from; empty if that is not known. */
    public List<String> parts(String word) {
        return compounds.parts(word);
    }

    /** Words of grammar, in the common spelling. */
    public Set<String> functionWords() {
        return functionWords;
    }

    private static String english(String word) {
        EnglishStemmer snowball = new EnglishStemmer();
        snowball.setCurrent(word);
        snowball.stem();
        return snowball.getCurrent();
    }

    private static String german(String word) {
        char[] letters = GermanSpelling.withoutUmlauts(word).toCharArray();
        return new String(letters, 0, new GermanLightStemmer().stem(letters, letters.length));
    }

    private static String french(String word) {
        char[] letters = word.toCharArray();
        return new String(letters, 0, new FrenchLightStemmer().stem(letters, letters.length));
    }
}
