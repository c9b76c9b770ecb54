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

/**
 * Loads what an index names, in its order, until there is enough. What the viewer does not find is left out; the index
 * may be behind, and is asked again a few times, each time for more, where that leaves a page short.
 */
final class Answering {
    private static final int ROUNDS = 3;
    private static final int GROWTH = 5;
    private static final int MOST = 1_000;

    private final UnitOfWork unit;
    private final Viewer viewer;
    private final SearchIndex index;
    private final List<ContributionView> found = new ArrayList<>();
    private final Map<Long, ContributionView> posts = new HashMap<>();
    private boolean more;

    Answering(UnitOfWork unit, Viewer viewer, SearchIndex index) {
        this.unit = unit;
        this.viewer = viewer;
        this.index = index;
    }

    /** Finds and loads at most so many, and says by {@link #more} whether there may be others. */
    List<ContributionView> upTo(int enough, IndexQuery query) {
        IndexQuery next = query;
        more = true;
        for (int round = 0; more && found.size() < enough && round < ROUNDS; round++) {
            List<IndexHit> hits = index.find(next);
            more = hits.size() == next.most();
            load(hits, enough);
            next = hits.isEmpty()
                    ? next
                    : next.after(hits.get(hits.size() - 1)).most(Math.min(MOST, next.most() * GROWTH));
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
            ContributionView view = loaded.get(hit.id());
            if (view != null) {
                found.add(view);
            }
        }
    }

    /** Whether there may be hits after those that were found. */
    boolean more() {
        return more;
    }

    /** The posts that comments stand under, and posts themselves, by id. */
    Map<Long, ContributionView> posts() {
        return posts;
    }
}
