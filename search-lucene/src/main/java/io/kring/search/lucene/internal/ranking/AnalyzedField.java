package io.kring.search.lucene.internal.ranking;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/** A text that brings the analyzer of its language: one index holds all languages in the same fields. */
final class AnalyzedField extends Field {
    private final Analyzer own;

    AnalyzedField(String name, String text, Analyzer own) {
        super(name, text, TextField.TYPE_NOT_STORED);
        this.own = own;
    }

    @Override
    public TokenStream tokenStream(Analyzer ofWriter, @Nullable TokenStream reuse) {
        return own.tokenStream(name(), stringValue());
    }
}
