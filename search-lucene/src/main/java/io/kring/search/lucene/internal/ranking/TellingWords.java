package io.kring.search.lucene.internal.ranking;

import io.kring.search.lucene.internal.analysis.QueryWord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** Chooses those words of a long text that say what it is about: the rarest ones that the index knows from elsewhere. */
final class TellingWords {
    /** A word of a single text is in no text like it. */
    private static final int LEAST = 2;

    private TellingWords() {}

    private record Counted(QueryWord word, int documents) {}

    static List<QueryWord> of(List<QueryWord> words, IndexReader reader, int most) throws IOException {
        List<Counted> known = new ArrayList<>();
        for (QueryWord word : words) {
            int documents = word.functional() ? 0 : documents(word, reader);
            if (documents >= LEAST) {
                known.add(new Counted(word, documents));
            }
        }
        return known.stream()
                .sorted(Comparator.comparingInt(Counted::documents))
                .limit(most)
                .map(Counted::word)
                .toList();
    }

    /** Those with its most frequent form. */
    private static int documents(QueryWord word, IndexReader reader) throws IOException {
        int documents = 0;
        for (String form : word.forms()) {
            documents = Math.max(documents, reader.docFreq(new Term(TextFields.WORDS, form)));
        }
        return documents;
    }
}
