package io.kring.internal.search;

import io.kring.spi.UnitOfWork;
import io.kring.spi.Viewer;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.FeedSlice;
import io.kring.spi.search.IndexHit;
import io.kring.spi.search.IndexQuery;
import io.kring.spi.search.SearchIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Loads what an index names, in its order, until there is enough. What the viewer does not find is left out; the index
 * may be behind, and is asked again a few times where that leaves a page short.
 */
final class Answering {
    private static final int ROUNDS = 3;

    private final UnitOfWork unit;
    private final Viewer viewer;
    private final SearchIndex index;
    private final List<Found> found = new ArrayList<>();
    private final Map<Long, ContributionView> posts = new HashMap<>();
    private @Nullable IndexHit last;
    private boolean more;

    Answering(UnitOfWork unit, Viewer viewer, SearchIndex index) {
        this.unit = unit;
        this.viewer = viewer;
        this.index = index;
    }

    /** A hit, loaded again. */
    record Found(IndexHit hit, ContributionView view) {}

    /** Finds and loads at most so many, and says by {@link #more} whether there may be others. */
    List<Found> upTo(int enough, IndexQuery query) {
        IndexQuery next = query;
        more = true;
        for (int round = 0; more && found.size() < enough && round < ROUNDS; round++) {
            List<IndexHit> hits = index.find(next);
            more = hits.size() == next.most();
            load(hits, enough);
            next = next.after(last);
        }
        return found;
    }

    private void load(List<IndexHit> hits, int enough) {
        if (hits.isEmpty()) {
            return;
        }
        FeedSlice slice =
                unit.search().load(viewer, hits.stream().map(IndexHit::id).toList());
        posts.putAll(slice.posts());
        Map<Long, ContributionView> loaded = new HashMap<>();
        slice.entries().forEach(view -> loaded.put(view.row().id(), view));
        for (IndexHit hit : hits) {
            if (found.size() == enough) {
                more = true;
                return;
            }
            last = hit;
            ContributionView view = loaded.get(hit.id());
            if (view != null) {
                found.add(new Found(hit, view));
            }
        }
    }

    /** Whether there may be hits after the last one that was looked at. */
    boolean more() {
        return more;
    }

    /** The last hit that was looked at, shown or not; null where there was none. */
    @Nullable
    IndexHit last() {
        return last;
    }

    /** The posts that comments stand under, and posts themselves, by id. */
    Map<Long, ContributionView> posts() {
        return posts;
    }
}
