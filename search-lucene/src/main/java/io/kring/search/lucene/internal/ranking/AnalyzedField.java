package io.kring.search.lucene.internal.ranking;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.jspecify.annotations.Nullable;

/** A text that brings the analyzer of its language: one index holds all languages in the same fields. */
final class AnalyzedField extends Field {
    private static final FieldType WORDS = words();

    private final Analyzer own;

    private AnalyzedField(String name, String text, FieldType type, Analyzer own) {
        super(name, text, type);
        this.own = own;
    }

    /** One in which words are looked for by their neighbours, too. */
    static AnalyzedField inOrder(String name, String text, Analyzer own) {
        return new AnalyzedField(name, text, TextField.TYPE_NOT_STORED, own);
    }

    /** One in which it only counts which words there are, and how often. */
    static AnalyzedField ofWords(String name, String text, Analyzer own) {
        return new AnalyzedField(name, text, WORDS, own);
    }

    private static FieldType words() {
        FieldType type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.freeze();
        return type;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofWriter, @Nullable TokenStream reuse) {
        return own.tokenStream(name(), stringValue());
    }
}
