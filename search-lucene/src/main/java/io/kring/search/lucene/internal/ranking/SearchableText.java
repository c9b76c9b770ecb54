package io.kring.search.lucene.internal.ranking;

import io.kring.search.lucene.internal.analysis.Analyzers;
import io.kring.search.lucene.internal.analysis.TextAnalyzer;
import java.time.Instant;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StringField;

/**
 * What is said in one document of the index.
 *
 * @param title empty if it has none
 * @param body plain text
 * @param tags of the text or of the conversation it belongs to, without hash signs
 * @param context the title of the conversation around, if the text did not begin it; else empty
 * @param language as in BCP 47; empty if nobody said: it is detected
 * @param published when
 * @param accepted whether it is the accepted answer to a question
 */
public record SearchableText(
        String title,
        String body,
        List<String> tags,
        String context,
        String language,
        Instant published,
        boolean accepted) {
    public SearchableText {
        tags = List.copyOf(tags);
    }

    /** Puts the fields of {@link TextFields} into a document. */
    public void addTo(Document document, Analyzers analyzers) {
        TextAnalyzer own = analyzers.of(language, title + "\n" + body);
        if (!title.isBlank()) {
            document.add(AnalyzedField.inOrder(TextFields.WORDS, title, own));
            document.add(AnalyzedField.ofWords(TextFields.TITLE, title, own));
            document.add(AnalyzedField.ofWords(TextFields.TITLE_EXACT, title, analyzers.exact()));
            document.add(AnalyzedField.inOrder(TextFields.EXACT, title, analyzers.exact()));
        }
        document.add(AnalyzedField.inOrder(TextFields.WORDS, body, own));
        document.add(AnalyzedField.inOrder(TextFields.EXACT, body, analyzers.exact()));
        if (!tags.isEmpty()) {
            document.add(AnalyzedField.ofWords(TextFields.TAGS, String.join(" ", tags), own));
        }
        if (!context.isBlank()) {
            document.add(AnalyzedField.ofWords(TextFields.CONTEXT, context, own));
        }
        if (accepted) {
            document.add(new StringField(TextFields.ACCEPTED, "true", Store.NO));
        }
        document.add(new LongField(TextFields.PUBLISHED, published.getEpochSecond(), Store.NO));
    }
}
