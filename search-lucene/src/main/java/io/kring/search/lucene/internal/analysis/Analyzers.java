package io.kring.search.lucene.internal.analysis;

import io.kring.search.lucene.internal.language.Language;
import io.kring.search.lucene.internal.language.LanguageDetector;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.util.IOUtils;

/** The analyzers of one index: one for each language, and those for texts of which the language is not known. */
public final class Analyzers implements AutoCloseable {
    private final Map<Language, TextAnalyzer> byLanguage = new EnumMap<>(Language.class);
    private final TextAnalyzer undetermined = new TextAnalyzer(Language.ALL);
    private final TextAnalyzer exact = new TextAnalyzer(Set.of());
    private final LanguageDetector detector = new LanguageDetector();

    /** Makes them. */
    public Analyzers() {
        Language.ALL.forEach(language -> byLanguage.put(language, new TextAnalyzer(Set.of(language))));
    }

    /**
     * The analyzer of a text. Where nobody said the language and the text does not show it, the stems of all languages are
     * indexed, so that it is found all the same.
     *
     * @param tag the language as in BCP 47; empty if nobody said
     * @param text what is to be analysed
     */
    public TextAnalyzer of(String tag, String text) {
        if (tag.isEmpty()) {
            return detector.language(text).map(this::of).orElse(undetermined);
        }
        return Language.of(tag).map(this::of).orElse(exact);
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
