package io.kring.search.lucene.internal.index;

import io.kring.search.lucene.internal.analysis.Analyzers;
import io.kring.search.lucene.internal.ranking.SearchableText;
import io.kring.spi.search.IndexDocument;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** The fields beside the words: what documents are taken out by, filtered by, ordered by and compared by. */
final class Fields {
    /** As a term, to replace by. */
    static final String KEY = "key";

    /** As a number, to give back, to order by and to go on after. */
    static final String ID = "id";

    static final String PRINT = "print";
    static final String SORT = "sort";
    static final String POST = "post";
    static final String PLACE = "place";
    static final String AUDIENCE = "audience";
    static final String AUTHOR = "author";

    /** Who wrote it, and who wrote the post it belongs to. */
    static final String VOICE = "voice";

    static final String KIND = "kind";
    static final String ANSWERED = "answered";
    static final String AT = "at";
    static final String LANGUAGE = "lang";
    static final String TAG = "tag";

    private Fields() {}

    static Term key(long id) {
        return new Term(KEY, Long.toString(id));
    }

    static Term post(long id) {
        return new Term(POST, Long.toString(id));
    }

    /** A document as Lucene takes it. */
    static Document of(IndexDocument from, Analyzers analyzers) {
        Document document = new Document();
        document.add(new StringField(KEY, Long.toString(from.id()), Store.NO));
        number(document, ID, from.id());
        document.add(new NumericDocValuesField(PRINT, from.print()));
        document.add(new StringField(SORT, from.sort().name(), Store.NO));
        document.add(new StringField(POST, Long.toString(from.post()), Store.NO));
        if (from.sort() == IndexDocument.Sort.CONTRIBUTION) {
            number(document, PLACE, from.place());
        }
        number(document, AT, from.at().toEpochMilli());
        document.add(new StringField(KIND, from.kind(), Store.NO));
        add(document, AUDIENCE, from.audience());
        Boolean answered = from.answered();
        add(document, ANSWERED, answered == null ? null : answered.toString());
        Long author = from.author();
        if (author != null) {
            number(document, AUTHOR, author);
        }
        Stream.of(from.author(), from.under())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(person -> {
                    document.add(new SortedNumericDocValuesField(VOICE, person));
                });
        for (String tag : from.tags()) {
            document.add(new StringField(TAG, tag, Store.NO));
            document.add(new SortedSetDocValuesField(TAG, new BytesRef(tag)));
        }
        SearchableText text = text(from, analyzers);
        if (!text.language().equals(Analyzers.UNDETERMINED)) {
            add(document, LANGUAGE, text.language());
        }
        text.addTo(document, analyzers);
        return document;
    }

    private static SearchableText text(IndexDocument from, Analyzers analyzers) {
        return new SearchableText(
                from.title(),
                from.text(),
                from.tags(),
                from.context(),
                analyzers.language(Objects.requireNonNullElse(from.language(), ""), from.title() + '\n' + from.text()),
                from.at(),
                from.accepted());
    }

    /** To filter by, and to order by. */
    private static void number(Document document, String field, long value) {
        document.add(new LongPoint(field, value));
        document.add(new NumericDocValuesField(field, value));
    }

    private static void add(Document document, String field, @Nullable String value) {
        if (value != null) {
            document.add(new StringField(field, value, Store.NO));
        }
    }
}
