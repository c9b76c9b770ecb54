package io.kring.benchmarks.search;

import io.kring.search.Snippet;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** An index that can be told to keep what it finds to itself: then all is done but loading. For one thread. */
final class FoundIndex implements SearchIndex {
    private final SearchIndex index;
    private boolean silent;
    private List<IndexHit> found = List.of();

    FoundIndex(SearchIndex index) {
        this.index = index;
    }

    /** Ids that are found by what is done; nothing is loaded meanwhile. */
    List<Long> by(Callable<?> work) throws Exception {
        silent = true;
        try {
            work.call();
            return found.stream().map(IndexHit::id).toList();
        } finally {
            silent = false;
        }
    }

    @Override
    public List<IndexHit> find(IndexQuery query) {
        List<IndexHit> hits = index.find(query);
        found = hits;
        return silent ? List.of() : hits;
    }

    @Override
    public Set<Capability> capabilities() {
        return index.capabilities();
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
