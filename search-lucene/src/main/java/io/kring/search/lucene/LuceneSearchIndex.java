package io.kring.search.lucene;

import io.kring.search.Snippet;
import io.kring.search.lucene.internal.index.DocumentIndex;
import io.kring.search.lucene.internal.index.Place;
import io.kring.spi.search.IndexChange;
import io.kring.spi.search.IndexFilter;
import io.kring.spi.search.IndexHit;
import io.kring.spi.search.IndexQuery;
import io.kring.spi.search.IndexScope;
import io.kring.spi.search.IndexedPrint;
import io.kring.spi.search.IndexedTag;
import io.kring.spi.search.LogPosition;
import io.kring.spi.search.SearchIndex;
import io.kring.spi.search.Wanted;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * An index of Apache Lucene, for one node. It knows Dutch, English, German and French; other languages are found as they are
 * written. What is broken on its disk is thrown away and built anew; while it cannot be opened, written or read, search is
 * {@link io.kring.error.Unavailable}, and the next call tries again.
 */
public final class LuceneSearchIndex implements SearchIndex {
    private final DocumentIndex index;

    private LuceneSearchIndex(Place place, List<Set<String>> synonyms) {
        this.index = new DocumentIndex(place, synonyms);
    }

    /** In a folder of this node's own, which is made where it is missing. */
    public static LuceneSearchIndex at(Path folder) {
        return at(folder, List.of());
    }

    /**
     * The same with the host's synonyms.
     *
     * @param synonyms groups of words or phrases that stand for one another; a new group needs no new index
     */
    public static LuceneSearchIndex at(Path folder, List<Set<String>> synonyms) {
        return new LuceneSearchIndex(Place.folder(folder), synonyms);
    }

    /** In a directory of the host's, which it does not close; files of others in it are left alone. */
    public static LuceneSearchIndex in(Directory directory, List<Set<String>> synonyms) {
        return new LuceneSearchIndex(Place.directory(directory), synonyms);
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.LANGUAGES, Capability.DURABLE);
    }

    @Override
    public Optional<LogPosition> position() {
        return index.position();
    }

    @Override
    public void apply(IndexChange change) {
        index.apply(change);
    }

    @Override
    public void keep() {
        index.keep();
    }

    @Override
    public Building build() {
        return index.build();
    }

    @Override
    public List<IndexHit> find(IndexQuery query) {
        return index.find(query);
    }

    @Override
    public List<IndexedTag> tags(String prefix, IndexFilter filter, IndexScope scope, int most) {
        return index.tags(prefix, filter, scope, most);
    }

    @Override
    public List<Snippet.Mark> marks(String text, @Nullable String language, Wanted wanted, int most) {
        return index.marks(text, language, wanted, most);
    }

    @Override
    public List<IndexedPrint> prints(long after, int most) {
        return index.prints(after, most);
    }

    @Override
    public long size() {
        return index.size();
    }

    @Override
    public void close() {
        index.close();
    }
}
