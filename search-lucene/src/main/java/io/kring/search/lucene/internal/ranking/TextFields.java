package io.kring.search.lucene.internal.ranking;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.search.similarities.Similarity;

/** The fields that hold words, the same for all kinds of documents and all languages. */
public final class TextFields {
    /** Title and body, by their stems: what every query looks in. */
    public static final String WORDS = "words";
    /** Title and body, each word as written: phrases, beginnings of words, words of grammar. */
    public static final String EXACT = "exact";
    /** The title once more, which counts above the body. */
    public static final String TITLE = "title";
    /** The title alone, each word as written: beginnings of titles. */
    public static final String TITLE_EXACT = "title_exact";
    /** Tags of the text, and of the conversation it belongs to. */
    public static final String TAGS = "tags";
    /** The title of the conversation that the text belongs to but did not begin. */
    public static final String CONTEXT = "context";
    /** When the text was published, in seconds since 1970. */
    public static final String PUBLISHED = "published";
    /** {@code true} for an accepted answer; else absent. */
    public static final String ACCEPTED = "accepted";

    private static final int GAP = 100;

    private TextFields() {}

    /** Keeps title and body apart, in which no phrase goes on; how their words are taken apart they bring along. */
    public static Analyzer apart() {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new KeywordTokenizer());
            }

            @Override
            public int getPositionIncrementGap(String field) {
                return GAP;
            }
        };
    }

    /** How words are weighed, when indexing and when searching: {@link WordSimilarity}. */
    public static Similarity similarity() {
        return new WordSimilarity();
    }
}
