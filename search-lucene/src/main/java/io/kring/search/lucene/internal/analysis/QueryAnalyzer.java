package io.kring.search.lucene.internal.analysis;

import io.kring.search.lucene.internal.language.Language;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Analyses what people look for. A query does not know the language of the texts: each of its words is looked for as
 * written and as its stem in every language at once.
 */
public final class QueryAnalyzer {
    private static final String EMOJI = StandardTokenizer.TOKEN_TYPES[StandardTokenizer.EMOJI];

    private final WordForms forms = new WordForms(Language.ALL);
    private final Synonyms synonyms;

    /** An analyzer without synonyms. */
    public QueryAnalyzer() {
        this(List.of());
    }

    /**
     * An analyzer that also looks for the host's synonyms.
     *
     * @param synonyms groups of words or phrases that stand for one another
     */
    public QueryAnalyzer(Collection<Set<String>> synonyms) {
        this.synonyms = new Synonyms(synonyms, this);
    }

    /**
     * The words of a text.
     *
     * @param text anything
     * @param most how many words are looked at; the rest is left out
     * @return the words in their order
     */
    public List<QueryWord> words(String text, int most) {
        List<QueryWord> words = new ArrayList<>();
        try (StandardTokenizer tokens = new StandardTokenizer()) {
            tokens.setMaxTokenLength(TextAnalyzer.LONGEST_WORD);
            tokens.setReader(new MarkingReader(new StringReader(text)));
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            TypeAttribute type = tokens.getAttribute(TypeAttribute.class);
            tokens.reset();
            while (words.size() < most && tokens.incrementToken()) {
                words.add(forms.asked(term.toString(), EMOJI.equals(type.type())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** What the host says may stand in place of words. */
    public Synonyms synonyms() {
        return synonyms;
    }
}
