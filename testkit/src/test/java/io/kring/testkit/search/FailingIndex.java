package io.kring.testkit.search;

import io.kring.memory.search.InMemorySearchIndex;
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
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An index whose author has not read the contract: what keeps it from working comes out as it is. */
final class FailingIndex implements SearchIndex {
    private final SearchIndex index = new InMemorySearchIndex();
    private Predicate<String> failing = call -> false;

    /** From now on these calls fail. */
    void failOn(Predicate<String> calls) {
        failing = calls;
    }

    private void check(String call) {
        if (failing.test(call)) {
            throw new IllegalStateException("connection refused");
        }
    }

    @Override
    public Set<Capability> capabilities() {
        return index.capabilities();
    }

    @Override
    public Optional<LogPosition> position() {
        check("position");
        return index.position();
    }

    @Override
    public void apply(IndexChange change) {
        check("apply");
        index.apply(change);
    }

    @Override
    public void keep() {
        check("keep");
        index.keep();
    }

    @Override
    public Building build() {
        check("build");
        Building building = index.build();
        return new Building() {
            @Override
            public void add(Collection<IndexDocument> documents) {
                check("add");
                building.add(documents);
            }

            @Override
            public void complete() {
                check("complete");
                building.complete();
            }

            @Override
            public void finish(LogPosition reached) {
                check("finish");
                building.finish(reached);
            }

            @Override
            public void discard() {
                check("discard");
                building.discard();
            }
        };
    }

    @Override
    public List<IndexHit> find(IndexQuery query) {
        check("find");
        return index.find(query);
    }

    @Override
    public List<IndexedTag> tags(String prefix, IndexFilter filter, IndexScope scope, int most) {
        check("tags");
        return index.tags(prefix, filter, scope, most);
    }

    @Override
    public List<Snippet.Mark> marks(String text, @Nullable String language, Wanted wanted, int most) {
        check("marks");
        return index.marks(text, language, wanted, most);
    }

    @Override
    public List<IndexedPrint> prints(long after, int most) {
        check("prints");
        return index.prints(after, most);
    }

    @Override
    public long size() {
        check("size");
        return index.size();
    }

    @Override
    public void close() {
        index.close();
        check("close");
    }
}
