package io.kring.benchmarks.search;

import io.kring.benchmarks.data.Words;
import io.kring.benchmarks.search.Readers.Reader;
import io.kring.search.SearchOrder;
import io.kring.search.SearchQuery;
import io.kring.spi.search.IndexDocument;
import io.kring.spi.search.IndexFilter;
import io.kring.spi.search.IndexQuery;
import io.kring.spi.search.IndexScope;
import io.kring.spi.search.Wanted;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who looks for what.
 *
 * @param words as they are typed
 * @param kind  the one of which posts have to be, or null
 * @param from  since when, or null
 */
record Question(
        Reader reader,
        List<String> words,
        @Nullable String kind,
        @Nullable Instant from,
        SearchOrder order) {
    /** On a page, and one that shows whether there is another page. */
    static final int HITS = 21;

    private static final Instant SINCE = Instant.parse("2024-01-01T00:00:00Z");
    private static final int MOST = 200;

    /** What is asked of an index. */
    enum Form {
        ONE_WORD("one word"),
        TWO_WORDS("two words"),
        FILTERED("one word, questions of the last year"),
        NEWEST("one word, newest first");

        private final String words;

        Form(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Words that everybody uses and words of a trade, by turns; for each of these people. */
    static List<Question> of(Form form, List<Reader> readers) {
        List<String> common = List.of("transformer", "meeting", "voltage", "improvement", "storm");
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            Reader reader = readers.get(i % readers.size());
            String word = i % 4 == 0 ? common.get(i / 4 % common.size()) : Words.rare(10 + i * i % 1_000);
            List<String> words = form == Form.TWO_WORDS ? List.of(word, Words.rare(i % 10)) : List.of(word);
            boolean filtered = form == Form.FILTERED;
            questions.add(new Question(
                    reader,
                    words,
                    filtered ? "question" : null,
                    filtered ? SINCE : null,
                    form == Form.NEWEST ? SearchOrder.NEWEST : SearchOrder.RELEVANCE));
        }
        return questions;
    }

    /** As somebody types it. */
    String typed() {
        return String.join(" ", words) + (kind == null ? "" : " kind:" + kind) + (from == null ? "" : " after:2023");
    }

    /** As search asks an index, but for looking up who may read what. */
    IndexQuery asked() {
        SearchQuery query = SearchQuery.parse(String.join(" ", words));
        IndexFilter filter = kind == null ? IndexFilter.NONE : IndexFilter.kinds(Set.of(kind));
        return new IndexQuery(
                IndexDocument.Sort.CONTRIBUTION,
                new Wanted.Matching(query.all(), query.none()),
                from == null ? filter : filter.from(from),
                new IndexScope(reader.places(), Set.of(), reader.apart()),
                order,
                Set.of(),
                null,
                HITS,
                Instant.now().truncatedTo(ChronoUnit.DAYS));
    }

    @Override
    public String toString() {
        return reader.person() + ": " + typed() + ", " + order;
    }
}
