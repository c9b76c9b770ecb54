package io.kring.internal.search;

import io.kring.error.KringException;
import io.kring.error.Unavailable;
import io.kring.search.Snippet;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An index of which whatever it throws comes out as search being unavailable: nobody has to trust that it says so itself. */
final class TypedIndex implements SearchIndex {
    private final SearchIndex index;

    TypedIndex(SearchIndex index) {
        this.index = index;
    }

    private static <T> T typed(Supplier<T> work) {
        try {
            return work.get();
        } catch (KringException told) {
            throw told;
        } catch (RuntimeException failed) {
            throw new Unavailable("search", failed);
        }
    }

    private static void done(Runnable work) {
        typed(() -> {
            work.run();
            return true;
        });
    }

    @Override
    public Set<Capability> capabilities() {
        return typed(index::capabilities);
    }

    @Override
    public Optional<LogPosition> position() {
        return typed(index::position);
    }

    @Override
    public void apply(IndexChange change) {
        done(() -> index.apply(change));
    }

    @Override
    public void keep() {
        done(index::keep);
    }

    @Override
    public Building build() {
        Building building = typed(index::build);
        return new Building() {
            @Override
            public void add(Collection<IndexDocument> documents) {
                done(() -> building.add(documents));
            }

            @Override
            public void complete() {
                done(building::complete);
            }

            @Override
            public void finish(LogPosition reached) {
                done(() -> building.finish(reached));
            }

            @Override
            public void discard() {
                done(building::discard);
            }
        };
    }

    @Override
    public List<IndexHit> find(IndexQuery query) {
        return typed(() -> index.find(query));
    }

    @Override
    public List<IndexedTag> tags(String prefix, IndexFilter filter, IndexScope scope, int most) {
        return typed(() -> index.tags(prefix, filter, scope, most));
    }

    @Override
    public List<Snippet.Mark> marks(String text, @Nullable String language, Wanted wanted, int most) {
        return typed(() -> index.marks(text, language, wanted, most));
    }

    @Override
    public List<IndexedPrint> prints(long after, int most) {
        return typed(() -> index.prints(after, most));
    }

    @Override
    public long size() {
        return typed(index::size);
    }

    @Override
    public void close() {
        done(index::close);
    }
}
