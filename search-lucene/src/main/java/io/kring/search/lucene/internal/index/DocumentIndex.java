package io.kring.search.lucene.internal.index;

import io.kring.error.Unavailable;
import io.kring.search.SearchOrder;
import io.kring.search.Snippet;
import io.kring.search.lucene.internal.analysis.Analyzers;
import io.kring.search.lucene.internal.analysis.QueryAnalyzer;
import io.kring.search.lucene.internal.ranking.Relevance;
import io.kring.search.lucene.internal.ranking.Weights;
import io.kring.spi.search.IndexChange;
import io.kring.spi.search.IndexDocument;
import io.kring.spi.search.IndexFilter;
import io.kring.spi.search.IndexHit;
import io.kring.spi.search.IndexQuery;
import io.kring.spi.search.IndexScope;
import io.kring.spi.search.IndexedPrint;
import io.kring.spi.search.IndexedTag;
import io.kring.spi.search.LogPosition;
import io.kring.spi.search.SearchIndex;
import io.kring.spi.search.Wanted;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/** An index of documents: opened when it is first needed, and again after it broke. */
public final class DocumentIndex implements AutoCloseable {
    private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.LONG, true);
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_ID);
    private static final Sort NEWEST_FIRST = new Sort(new SortField(Fields.AT, SortField.Type.LONG, true), BY_ID);
    private static final Sort FIRST_FIRST = new Sort(new SortField(Fields.ID, SortField.Type.LONG));

    private final Place place;
    private final Analyzers analyzers = new Analyzers();
    private final Analyzers marking = analyzers.forOne();
    private final Questions questions;
    private final Matches matches;
    private @Nullable Directory directory;
    private @Nullable OpenIndex open;
    private @Nullable Beside building;
    private boolean closed;

    public DocumentIndex(Place place, Collection<Set<String>> synonyms) {
        QueryAnalyzer analyzer = new QueryAnalyzer(synonyms);
        this.place = place;
        this.questions = new Questions(analyzer, new Relevance(analyzer, Weights.DEFAULT));
        this.matches = new Matches(marking, analyzer);
    }

    private interface Work<T> {
        T on(OpenIndex index) throws IOException;
    }

    /** Whatever keeps it from working is told as unavailable, and what is broken is opened anew the next time. */
    private <T> T with(Work<T> work) {
        OpenIndex index = null;
        try {
            index = opened();
            return work.on(index);
        } catch (IOException | AlreadyClosedException failed) {
            dropped(index);
            throw OpenIndex.unavailable(failed);
        }
    }

    private synchronized OpenIndex opened() throws IOException {
        if (closed) {
            throw new Unavailable("search", null);
        }
        OpenIndex known = open;
        if (known == null) {
            Directory there = place.open();
            try {
                known = OpenIndex.in(there);
                if (building == null) {
                    place.cleared();
                }
            } catch (IOException | RuntimeException failed) {
                IOUtils.closeWhileHandlingException(known, there);
                throw failed;
            }
            directory = there;
            open = known;
        }
        return known;
    }

    /** Gives up an index that failed, unless another one is open already. */
    private synchronized void dropped(@Nullable OpenIndex failed) {
        if (failed != null && failed == open) {
            released();
        }
    }

    /** What cannot be closed any more is not used any more either. */
    private void released() {
        IOUtils.closeWhileHandlingException(open, directory);
        open = null;
        directory = null;
    }

    public Optional<LogPosition> position() {
        return with(OpenIndex::position);
    }

    public void apply(IndexChange change) {
        with(index -> {
            index.change(writer -> write(writer, change), change.reached());
            return true;
        });
    }

    private void write(IndexWriter writer, IndexChange change) throws IOException {
        if (!change.conversations().isEmpty()) {
            writer.deleteDocuments(
                    change.conversations().stream().map(Fields::post).toArray(Term[]::new));
        }
        if (!change.out().isEmpty()) {
            writer.deleteDocuments(change.out().stream().map(Fields::key).toArray(Term[]::new));
        }
        for (IndexDocument document : change.put()) {
            writer.updateDocument(Fields.key(document.id()), Fields.of(document, analyzers));
        }
    }

    public void keep() {
        with(index -> {
            index.keep();
            return true;
        });
    }

    public SearchIndex.Building build() {
        return with(index -> {
            Beside made;
            synchronized (this) {
                Beside before = building;
                if (before != null) {
                    before.discard();
                }
                made = new Beside(place.beside());
                building = made;
            }
            return made;
        });
    }

    /** An index in a directory of its own, which takes the place of the other in one commit. What fails here leaves the other as it is. */
    private final class Beside implements SearchIndex.Building {
        private final Directory beside;
        private final IndexWriter writer;

        Beside(Directory beside) throws IOException {
            this.beside = beside;
            try {
                this.writer = new IndexWriter(beside, OpenIndex.settings());
            } catch (IOException | RuntimeException failed) {
                IOUtils.closeWhileHandlingException(beside);
                throw failed;
            }
        }

        @Override
        public void add(Collection<IndexDocument> documents) {
            try {
                for (IndexDocument document : documents) {
                    writer.addDocument(Fields.of(document, analyzers));
                }
            } catch (IOException | AlreadyClosedException failed) {
                throw OpenIndex.unavailable(failed);
            }
        }

        /** One piece is searched in half the time of ten. */
        @Override
        public void complete() {
            try {
                writer.forceMerge(1);
                writer.commit();
            } catch (IOException | AlreadyClosedException failed) {
                throw OpenIndex.unavailable(failed);
            }
        }

        @Override
        public void finish(LogPosition reached) {
            try {
                writer.commit();
                writer.close();
            } catch (IOException | AlreadyClosedException failed) {
                throw OpenIndex.unavailable(failed);
            }
            with(index -> {
                index.change(
                        inUse -> {
                            inUse.deleteAll();
                            inUse.addIndexes(beside);
                        },
                        reached);
                index.keep();
                return true;
            });
            discard();
        }

        @Override
        public void discard() {
            try (beside) {
                writer.rollback();
            } catch (IOException | AlreadyClosedException failed) {
                throw OpenIndex.unavailable(failed);
            } finally {
                cleared(this);
            }
        }
    }

    /** Clears away what was built beside, unless another one is being built there. */
    private synchronized void cleared(Beside given) {
        if (building == given) {
            building = null;
            try {
                place.cleared();
            } catch (IOException failed) {
                throw OpenIndex.unavailable(failed);
            }
        }
    }

    public List<IndexHit> find(IndexQuery query) {
        return answered(searcher -> {
            boolean best = query.order() == SearchOrder.RELEVANCE;
            Sort sort = best ? BEST_FIRST : NEWEST_FIRST;
            FieldDoc after = after(searcher, query.after(), best);
            TopDocs found = searcher.search(
                    questions.of(query, searcher),
                    new TopFieldCollectorManager(sort, query.most(), after, query.most()));
            List<IndexHit> hits = new ArrayList<>(found.scoreDocs.length);
            for (ScoreDoc hit : found.scoreDocs) {
                Object[] fields = ((FieldDoc) hit).fields;
                hits.add(new IndexHit((Long) fields[1], ((Number) fields[0]).doubleValue()));
            }
            return hits;
        });
    }

    /** Behind the last hit, whatever its number in this reader is: no two hits have the same rank and id. */
    private static @Nullable FieldDoc after(IndexSearcher searcher, @Nullable IndexHit last, boolean best) {
        if (last == null) {
            return null;
        }
        Object rank = best ? (Object) (float) last.rank() : (Object) (long) last.rank();
        int highest = Math.max(0, searcher.getIndexReader().maxDoc() - 1);
        return new FieldDoc(highest, Float.NaN, new Object[] {rank, last.id()});
    }

    /** An index that holds nothing yet does not say that there is nothing. */
    private <T> T answered(OpenIndex.Question<T> question) {
        return with(index -> {
            if (index.position().isEmpty()) {
                throw OpenIndex.unavailable(null);
            }
            return index.ask(question);
        });
    }

    public List<IndexedTag> tags(String prefix, IndexFilter filter, IndexScope scope, int most) {
        return answered(
                searcher -> searcher.search(questions.tagged(prefix, filter, scope), TagCount.most(prefix, most)));
    }

    public List<Snippet.Mark> marks(String text, @Nullable String language, Wanted wanted, int most) {
        return matches.in(text, language, wanted, most);
    }

    public List<IndexedPrint> prints(long after, int most) {
        return answered(searcher -> {
            Query rest = LongPoint.newRangeQuery(Fields.ID, Math.addExact(after, 1), Long.MAX_VALUE);
            List<IndexedPrint> prints = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(rest, most, FIRST_FIRST).scoreDocs) {
                prints.add(new IndexedPrint((Long) ((FieldDoc) hit).fields[0], print(searcher, hit.doc)));
            }
            return prints;
        });
    }

    private static long print(IndexSearcher searcher, int document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        NumericDocValues prints = Objects.requireNonNull(leaf.reader().getNumericDocValues(Fields.PRINT));
        prints.advanceExact(document - leaf.docBase);
        return prints.longValue();
    }

    public long size() {
        return with(
                index -> (long) index.ask(searcher -> searcher.getIndexReader().numDocs()));
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            try {
                ended();
            } catch (IOException failed) {
                throw OpenIndex.unavailable(failed);
            } finally {
                released();
                closed = true;
                IOUtils.closeWhileHandlingException(analyzers, marking);
            }
        }
    }

    private void ended() throws IOException {
        Beside half = building;
        if (half != null) {
            half.discard();
        }
        OpenIndex index = open;
        if (index != null && index.isOpen()) {
            index.keep();
        }
    }
}
