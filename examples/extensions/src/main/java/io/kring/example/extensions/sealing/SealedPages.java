package io.kring.example.extensions.sealing;

import io.kring.spi.PageStore;
import io.kring.spi.Viewer;
import io.kring.spi.row.ContributionView;
import io.kring.spi.row.PageFacts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the discussions that are tied to pages, opened. */
record SealedPages(PageStore pages, SealedRows rows) implements PageStore {
    @Override
    public List<ContributionView> discussions(Viewer viewer, long page, int limit) {
        return rows.opened(pages.discussions(viewer, page, limit));
    }

    @Override
    public void lock() {
        pages.lock();
    }

    @Override
    public Optional<PageFacts> find(String uri) {
        return pages.find(uri);
    }

    @Override
    public Map<String, Integer> counts(Viewer viewer, Collection<String> uris) {
        return pages.counts(viewer, uris);
    }

    @Override
    public List<PageFacts> about(Viewer viewer, long discussion, int limit) {
        return pages.about(viewer, discussion, limit);
    }
}
