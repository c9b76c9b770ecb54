package io.kring.search.lucene.internal.analysis;

import io.kring.search.lucene.internal.language.Language;
import java.io.Reader;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * Analyses texts for the index: each word as written, with its stem in the language of the text beside it. All texts share
 * their fields, whatever their language; a stem carries its language, so that no two languages meet by chance.
 */
public final class TextAnalyzer extends Analyzer {
    /** Longer words are cut; nobody types them. */
    static final int LONGEST_WORD = 100;

    private final WordForms forms;
    private final int remembered;

    /**
     * An analyzer for texts in one language, in several, or in none that is known.
     *
     * @param languages those the text may be in; empty if none of them
     * @param remembered how many words are not taken apart again by a thread that comes back with them
     */
    public TextAnalyzer(Set<Language> languages, int remembered) {
        this.forms = new WordForms(languages);
        this.remembered = remembered;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        StandardTokenizer words = new StandardTokenizer();
        words.setMaxTokenLength(LONGEST_WORD);
        return new TokenStreamComponents(words, new WordFormsFilter(words, forms, remembered));
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new MarkingReader(reader);
    }
}
