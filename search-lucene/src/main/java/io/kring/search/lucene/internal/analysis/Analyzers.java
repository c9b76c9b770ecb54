package io.kring.search.lucene.internal.analysis;

import io.kring.search.lucene.internal.language.Language;
import io.kring.search.lucene.internal.language.LanguageDetector;
import java.io.Closeable;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.IOUtils;

/** The analyzers of one index: one for each language, and those for texts of which the language is not known. */
public final class Analyzers implements Closeable {
    /** The subtag of a language that nobody knows. */
    public static final String UNDETERMINED = "und";

    /** How many words an analyzer has at hand: most of a language, or those of a page; for each thread that uses it. */
    private static final int MANY = 16_384;

    private static final int FEW = 256;

    private final Map<Language, TextAnalyzer> byLanguage = new EnumMap<>(Language.class);
    private final TextAnalyzer undetermined;
    private final TextAnalyzer exact;
    private final LanguageDetector detector;

    private Analyzers(LanguageDetector detector, int remembered) {
        this.detector = detector;
        this.undetermined = new TextAnalyzer(Language.ALL, remembered);
        this.exact = new TextAnalyzer(Set.of(), remembered);
        Language.ALL.forEach(language -> byLanguage.put(language, new TextAnalyzer(Set.of(language), remembered)));
    }

    /** To take in many texts, on few threads. */
    public Analyzers() {
        this(new LanguageDetector(), MANY);
    }

    /** The same for a text now and then, on whatever thread. */
    public Analyzers forOne() {
        return new Analyzers(detector, FEW);
    }

    /**
     * The language of a text as a primary subtag of BCP 47, in lower case: as it was declared, or else as the text shows it;
     * {@link #UNDETERMINED} where neither says.
     *
     * @param tag as it was declared; empty if nobody did
     */
    public String language(String tag, String text) {
        if (tag.isEmpty()) {
            return detector.language(text).map(Language::code).orElse(UNDETERMINED);
        }
        int end = tag.indexOf('-');
        return (end < 0 ? tag : tag.substring(0, end)).toLowerCase(Locale.ROOT);
    }

    /**
     * The analyzer of a text. Where nobody said the language and the text does not show it, the stems of all languages are
     * indexed, so that it is found all the same.
     *
     * @param tag the language as in BCP 47; empty if nobody said
     * @param text what is to be analysed
     */
    public TextAnalyzer of(String tag, String text) {
        String language = language(tag, text);
        return language.equals(UNDETERMINED)
                ? undetermined
                : Language.of(language).map(this::of).orElse(exact);
    }

    /** The analyzer of a language. */
    public TextAnalyzer of(Language language) {
        return Optional.ofNullable(byLanguage.get(language)).orElseThrow();
    }

    /** The analyzer that keeps words as written, in whatever language. */
    public TextAnalyzer exact() {
        return exact;
    }

    @Override
    public void close() {
        IOUtils.closeWhileHandlingException(byLanguage.values());
        IOUtils.closeWhileHandlingException(undetermined, exact);
    }
}
