package io.kring.benchmarks.search;

import io.kring.benchmarks.data.Crowd;
import io.kring.benchmarks.floor.SearchFloor;
import io.kring.benchmarks.line.Lines;
import io.kring.benchmarks.measure.Contest;
import io.kring.benchmarks.measure.Goal;
import io.kring.benchmarks.search.LuceneByHand.Prepared;
import io.kring.benchmarks.search.Question.Form;
import io.kring.benchmarks.search.Readers.Reader;
import io.kring.person.Actor;
import io.kring.search.SearchPage;
import io.kring.search.SearchRequest;
import io.kring.search.lucene.internal.analysis.QueryAnalyzer;
import io.kring.spi.search.IndexHit;
import java.util.ArrayList;
import java.util.List;

/** Searches: in the index alone, with all that comes before loading, and whole. */
public final class Searches {
    private static final double MICROS = 1_000;
    private static final Goal INDEX = new Goal(1.25, 1.25, MICROS);

    private final IndexedSite site;
    private final SearchFloor database;
    private final Readers readers;
    private final QueryAnalyzer words = new QueryAnalyzer();

    private Searches(IndexedSite site) {
        this.site = site;
        this.database = new SearchFloor(site.site().database(), site.site().schema());
        this.readers = new Readers(site.site());
    }

    /** All of them. */
    public static List<Contest<?>> contests(IndexedSite site) {
        Searches searches = new Searches(site);
        List<Contest<?>> contests = new ArrayList<>();
        for (Form form : Form.values()) {
            searches.readers
                    .classes()
                    .forEach((reading, people) -> contests.add(searches.index(form, reading, people)));
        }
        searches.readers.classes().forEach((reading, people) -> contests.add(searches.plain(reading, people)));
        for (Crowd crowd : Crowd.values()) {
            contests.add(searches.before(crowd));
            contests.add(searches.whole(crowd));
        }
        return contests;
    }

    private Contest<Prepared> index(Form form, String reading, List<Reader> people) {
        return new Contest<>(
                "index, " + form + ", reading " + reading,
                "Lucene by hand",
                INDEX,
                prepared(form, people),
                false,
                asked -> ids(site.found().find(asked.question().asked())),
                asked -> site.hand().find(asked),
                Searches::same);
    }

    private Contest<Prepared> plain(String reading, List<Reader> people) {
        return new Contest<>(
                "index, " + Form.ONE_WORD + ", reading " + reading,
                "BM25 in one field alone",
                Goal.NONE,
                prepared(Form.ONE_WORD, people),
                false,
                asked -> ids(site.found().find(asked.question().asked())),
                asked -> site.hand().plain(asked),
                (asked, kring, other) -> {
                    List<?> plain = (List<?>) other;
                    List<Long> ids = plain.stream().map(Long.class::cast).toList();
                    Contest.equal(asked, List.of(site.hand().answering(asked, ids)), List.of(ids.size()));
                    return ((List<?>) kring).size();
                });
    }

    private Contest<Prepared> before(Crowd crowd) {
        return new Contest<>(
                "search before loading, one word, " + crowd,
                "a statement and Lucene by hand",
                Goal.within(MICROS),
                prepared(Form.ONE_WORD, readers.members(crowd)),
                false,
                asked -> site.found().by(() -> page(asked)),
                this::found,
                Searches::same);
    }

    private Contest<Prepared> whole(Crowd crowd) {
        return new Contest<>(
                "search, one word, " + crowd,
                "two statements and Lucene by hand",
                Goal.NONE,
                prepared(Form.ONE_WORD, readers.members(crowd)),
                false,
                this::page,
                asked -> database.load(asked.question().reader().person(), found(asked)),
                (asked, page, lines) ->
                        Contest.equal(asked, Lines.of((SearchPage) page).rows(), ((Lines) lines).rows()));
    }

    private SearchPage page(Prepared asked) {
        return site.kring()
                .search()
                .find(
                        Actor.of(asked.question().reader().person()),
                        SearchRequest.of(asked.question().typed()));
    }

    private List<Long> found(Prepared asked) throws Exception {
        Question question = asked.question();
        SearchFloor.Reach reach = database.reach(question.reader().person());
        Reader reader = new Reader(question.reader().person(), reach.places(), reach.apart());
        return site.hand()
                .find(new Prepared(
                        new Question(reader, question.words(), question.kind(), question.from(), question.order()),
                        asked.terms()));
    }

    private List<Prepared> prepared(Form form, List<Reader> people) {
        return Question.of(form, people).stream()
                .map(question -> new Prepared(
                        question,
                        question.words().stream()
                                .map(word -> words.words(word, 1).get(0).forms())
                                .toList()))
                .toList();
    }

    private static List<Long> ids(List<IndexHit> hits) {
        return hits.stream().map(IndexHit::id).toList();
    }

    private static int same(Prepared asked, Object kring, Object other) {
        return Contest.equal(asked, (List<?>) kring, (List<?>) other);
    }
}
