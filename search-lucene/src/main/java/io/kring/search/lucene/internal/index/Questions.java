package io.kring.search.lucene.internal.index;

import io.kring.search.SearchOrder;
import io.kring.search.Term.Phrase;
import io.kring.search.Term.Word;
import io.kring.search.lucene.internal.analysis.QueryAnalyzer;
import io.kring.search.lucene.internal.analysis.QueryWord;
import io.kring.search.lucene.internal.ranking.Relevance;
import io.kring.search.lucene.internal.ranking.TextFields;
import io.kring.spi.search.IndexDocument;
import io.kring.spi.search.IndexFilter;
import io.kring.spi.search.IndexQuery;
import io.kring.spi.search.IndexScope;
import io.kring.spi.search.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Turns what is asked into queries of Lucene, clause by clause; its query parser is never used on what people type. */
final class Questions {

    /** From here on most of what matches is in one of them, and looking them up first costs more than it spares. */
    private static final int MANY_PLACES = 20;

    private final QueryAnalyzer analyzer;
    private final Relevance relevance;
    private final Relevance ofMany;

    Questions(QueryAnalyzer analyzer, Relevance relevance) {
        this.analyzer = analyzer;
        this.relevance = relevance;
        this.ofMany = relevance.ofMany();
    }

    /** What is wanted, within the scope and the filter. */
    Query of(IndexQuery asked, IndexSearcher searcher) throws IOException {
        Wanted asks = asked.wanted() instanceof Wanted.Matching matching ? Bounds.of(matching) : asked.wanted();
        boolean many = asks instanceof Wanted.Matching matching && Bounds.terms(matching) > Relevance.MANY_WORDS;
        Relevance how = many ? ofMany : relevance;
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        Query wanted = wanted(asks, asked, query, how, searcher);
        query.add(
                asked.order() == SearchOrder.RELEVANCE ? how.led(wanted, asked.now()) : wanted,
                asked.order() == SearchOrder.RELEVANCE ? Occur.MUST : Occur.FILTER);
        if (asked.sort() == IndexDocument.Sort.CONTRIBUTION) {
            within(asked.scope(), query);
        } else {
            query.add(new TermQuery(new Term(Fields.SORT, asked.sort().name())), Occur.FILTER);
        }
        filter(asked.filter(), query);
        if (!asked.among().isEmpty()) {
            query.add(numbers(Fields.ID, asked.among()), Occur.FILTER);
        }
        return query.build();
    }

    /** Contributions with a hashtag that begins so, within the scope and the filter. */
    Query tagged(String prefix, IndexFilter filter, IndexScope scope) {
        Query tagged =
                prefix.isEmpty() ? new FieldExistsQuery(Fields.TAG) : new PrefixQuery(new Term(Fields.TAG, prefix));
        BooleanQuery.Builder query = new BooleanQuery.Builder().add(tagged, Occur.FILTER);
        within(scope, query);
        filter(filter, query);
        return query.build();
    }

    private Query wanted(
            Wanted wanted, IndexQuery asked, BooleanQuery.Builder query, Relevance relevance, IndexSearcher searcher)
            throws IOException {
        if (wanted instanceof Wanted.Like like) {
            // Where a community is known is not known here, so nothing is counted there.
            return asked.sort() == IndexDocument.Sort.COMMUNITY
                    ? relevance.any(like.text())
                    : relevance.like(like.text(), searcher, read(asked.scope()));
        }
        if (wanted instanceof Wanted.Titled titled) {
            Wanted.Matching words = Bounds.of(titled.words());
            words.none().forEach(term -> query.add(one(term, relevance), Occur.MUST_NOT));
            return titled(words);
        }
        Wanted.Matching matching = (Wanted.Matching) wanted;
        matching.none().forEach(term -> query.add(one(term, relevance), Occur.MUST_NOT));
        return matching.all().isEmpty() ? new MatchAllDocsQuery() : all(matching, relevance);
    }

    /** Plain words are asked for together, so that those of grammar and those that stand together are seen. */
    private static Query all(Wanted.Matching matching, Relevance relevance) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        List<String> plain = new ArrayList<>();
        for (List<io.kring.search.Term> alternatives : matching.all()) {
            if (alternatives.size() == 1 && alternatives.get(0) instanceof Word word && !word.prefix()) {
                plain.add(word.text());
            } else {
                query.add(either(alternatives, relevance), Occur.MUST);
            }
        }
        if (!plain.isEmpty()) {
            query.add(relevance.all(String.join(" ", plain)), Occur.MUST);
        }
        return query.build();
    }

    /** Of many plain words it does not matter which one it is: weighing each would cost more than the answer is worth. */
    private static Query either(List<io.kring.search.Term> alternatives, Relevance relevance) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        List<String> plain = new ArrayList<>();
        for (io.kring.search.Term term : alternatives) {
            if (alternatives.size() > Relevance.MANY_WORDS && term instanceof Word word && !word.prefix()) {
                plain.add(word.text());
            } else {
                any.add(one(term, relevance), Occur.SHOULD);
            }
        }
        if (!plain.isEmpty()) {
            any.add(relevance.anyOf(plain), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query one(io.kring.search.Term term, Relevance relevance) {
        if (term instanceof Phrase phrase) {
            return relevance.phrase(phrase.text());
        }
        return ((Word) term).prefix() ? relevance.prefix(term.text()) : relevance.all(term.text());
    }

    private Query titled(Wanted.Matching matching) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (List<io.kring.search.Term> alternatives : matching.all()) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            alternatives.forEach(term -> any.add(inTitle(term), Occur.SHOULD));
            query.add(any.build(), Occur.MUST);
        }
        return query.build();
    }

    private Query inTitle(io.kring.search.Term term) {
        List<QueryWord> words = analyzer.words(term.text(), Relevance.MOST_WORDS);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no word");
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            QueryWord word = words.get(i);
            SynonymQuery.Builder forms = new SynonymQuery.Builder(TextFields.TITLE);
            word.forms().forEach(form -> forms.addTerm(new Term(TextFields.TITLE, form)));
            Term written = new Term(TextFields.TITLE_EXACT, word.text());
            boolean begins = term instanceof Word typed && typed.prefix() && i == words.size() - 1;
            BooleanQuery.Builder either = new BooleanQuery.Builder()
                    .add(forms.build(), Occur.SHOULD)
                    .add(begins ? new PrefixQuery(written) : new TermQuery(written), Occur.SHOULD);
            all.add(either.build(), Occur.MUST);
        }
        return all.build();
    }

    /** Contributions alone: communities stand in no place. */
    private static void within(IndexScope scope, BooleanQuery.Builder query) {
        query.add(read(scope), Occur.FILTER);
        if (!scope.apart().isEmpty()) {
            query.add(NumberLookup.none(Fields.VOICE, scope.apart()), Occur.FILTER);
        }
    }

    private static Query read(IndexScope scope) {
        BooleanQuery.Builder read = new BooleanQuery.Builder();
        if (!scope.places().isEmpty()) {
            read.add(
                    scope.places().size() < MANY_PLACES
                            ? numbers(Fields.PLACE, scope.places())
                            : NumberLookup.any(Fields.PLACE, scope.places()),
                    Occur.SHOULD);
        }
        if (!scope.audiences().isEmpty()) {
            read.add(texts(Fields.AUDIENCE, scope.audiences()), Occur.SHOULD);
        }
        return scope.places().isEmpty() && scope.audiences().isEmpty()
                ? new MatchNoDocsQuery("nothing is read")
                : read.build();
    }

    private static void filter(IndexFilter filter, BooleanQuery.Builder query) {
        conditions(filter).forEach(condition -> query.add(condition, Occur.FILTER));
        filter.tags().forEach(tag -> query.add(new TermQuery(new Term(Fields.TAG, tag)), Occur.FILTER));
        filter.posts().forEach(post -> query.add(new TermQuery(Fields.post(post)), Occur.MUST_NOT));
        IndexFilter not = filter.not();
        if (not != null) {
            conditions(not).forEach(condition -> query.add(condition, Occur.MUST_NOT));
            not.tags().forEach(tag -> query.add(new TermQuery(new Term(Fields.TAG, tag)), Occur.MUST_NOT));
        }
    }

    /** All but tags, of which all are wanted and none unwanted. */
    private static List<Query> conditions(IndexFilter filter) {
        List<Query> conditions = new ArrayList<>();
        if (!filter.authors().isEmpty()) {
            conditions.add(numbers(Fields.AUTHOR, filter.authors()));
        }
        if (!filter.places().isEmpty()) {
            conditions.add(numbers(Fields.PLACE, filter.places()));
        }
        if (!filter.kinds().isEmpty()) {
            conditions.add(texts(Fields.KIND, filter.kinds()));
        }
        if (!filter.languages().isEmpty()) {
            conditions.add(texts(Fields.LANGUAGE, filter.languages()));
        }
        if (filter.from() != null) {
            conditions.add(published(filter.from().toEpochMilli(), Long.MAX_VALUE));
        }
        if (filter.until() != null) {
            conditions.add(published(Long.MIN_VALUE, filter.until().toEpochMilli() - 1));
        }
        if (filter.answered() != null) {
            conditions.add(
                    new TermQuery(new Term(Fields.ANSWERED, filter.answered().toString())));
        }
        return conditions;
    }

    private static Query published(long from, long to) {
        return new IndexOrDocValuesQuery(
                LongPoint.newRangeQuery(Fields.AT, from, to),
                SortedNumericDocValuesField.newSlowRangeQuery(Fields.AT, from, to));
    }

    private static Query numbers(String field, Collection<Long> numbers) {
        long[] values = numbers.stream().mapToLong(Long::longValue).toArray();
        return new IndexOrDocValuesQuery(
                LongPoint.newSetQuery(field, values), SortedNumericDocValuesField.newSlowSetQuery(field, values));
    }

    private static Query texts(String field, Set<String> texts) {
        return new TermInSetQuery(field, texts.stream().map(BytesRef::new).toList());
    }
}
